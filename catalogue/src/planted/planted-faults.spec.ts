import { rmSync } from 'node:fs';
import type { CatalogueFault } from '../checking/faults.js';
import { checkCatalogue } from '../load-catalogue.js';
import { FORM_FAULTS } from './form-faults.cases.js';
import { LAW_FAULTS } from './law-faults.cases.js';
import { MEASURE_FAULTS } from './measure-faults.cases.js';
import { OFFICE_FAULTS } from './office-faults.cases.js';
import { copyOfData, lineOf, plant } from './planted-fault.js';
import { POLICY_FAULTS } from './policy-faults.cases.js';

const PLANTED = [...POLICY_FAULTS, ...OFFICE_FAULTS, ...LAW_FAULTS, ...FORM_FAULTS, ...MEASURE_FAULTS];
let folder: string;
let faults: readonly CatalogueFault[];

beforeAll(() => {
  folder = copyOfData();
  for (const fault of PLANTED) plant(folder, fault);
  faults = checkCatalogue(folder).faults;
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the check finds, in one go and with file and line,', () => {
  it.each(PLANTED.map((fault) => [fault.says, fault] as const))('%s', (_, fault) => {
    const found = faults.filter(({ file, message }) => file === fault.file && fault.message.test(message));
    expect(found.map(({ line }) => line)).toContain(lineOf(folder, fault));
  });
});

it('names faults in order of file and line, each once', () => {
  const places = faults.map(({ file, line, path, message }) => `${file} ${String(line).padStart(6, '0')} ${path} ${message}`);
  expect(new Set(places).size).toBe(places.length);
  const inOrder = [...faults].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  expect(faults).toEqual(inOrder);
});
