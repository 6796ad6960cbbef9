import { readConfig } from '../config.js';
import { mountDemoIssuer } from './demo-issuer/demo-route.js';
import { readOidcSettings } from './oidc-settings.js';

const SERVICE = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'credit', OIDC_CLIENT_SECRET: 'secret' };

test('without a sign-in service production does not start, and says what is missing', () => {
  expect(() => readConfig({ NODE_ENV: 'production', DATABASE_URL: 'postgres://x' })).toThrow('缺少 OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRET');
  expect(() => readOidcSettings({ ...SERVICE, OIDC_CLIENT_SECRET: '' }, true)).toThrow('缺少 OIDC_CLIENT_SECRET');
});

test('the demo issuer does not stand in production, whoever mounts it', () => {
  const nothing: never[] = [];
  expect(() => mountDemoIssuer(Object(nothing), { production: true, dataDir: '/nowhere', publicUrl: null })).toThrow('生产环境没有演示登录');
});

test('otherwise there is the demo issuer; half a setting is none', () => {
  expect(readOidcSettings({}, false)).toBeNull();
  expect(() => readOidcSettings({ OIDC_ISSUER: 'https://login.example' }, false)).toThrow('设置不全');
});

test('the sign-in service is reached over https in production', () => {
  expect(readOidcSettings(SERVICE, true)).toMatchObject({ issuer: 'https://login.example', audience: 'xinyong-hengnan-api' });
  expect(() => readOidcSettings({ ...SERVICE, OIDC_ISSUER: 'http://login.example' }, true)).toThrow('https');
  expect(() => readOidcSettings({ ...SERVICE, OIDC_ISSUER: 'login' }, false)).toThrow('地址');
});

test('an ID token cannot pass for a program’s: the audience is another', () => {
  expect(() => readOidcSettings({ ...SERVICE, OIDC_AUDIENCE: 'credit' }, false)).toThrow('OIDC_AUDIENCE');
});

test('roles may have other names there', () => {
  const settings = readOidcSettings({ ...SERVICE, OIDC_ROLE_NAMES: '经办=clerk, 复核=reviewer' }, false);
  expect([settings?.roleNames.get('经办'), settings?.roleNames.get('复核'), settings?.roleNames.get('office')]).toEqual(['clerk', 'reviewer', 'office']);
  expect(() => readOidcSettings({ ...SERVICE, OIDC_ROLE_NAMES: '皇帝=emperor' }, false)).toThrow('皇帝=emperor');
});
