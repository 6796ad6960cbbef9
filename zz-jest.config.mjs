import { preset } from './jest.preset.js';
export default { ...preset, testMatch: ['<rootDir>/tests/site/zz-*.spec.ts'], testTimeout: 60000 };
