import { readConfig } from './config.js';

const URL_SET = { DATABASE_URL: 'postgres://credit_app@localhost/credit' };

test('without a database the start stops with the name of what is missing', () => {
  expect(() => readConfig({})).toThrow('缺少环境变量 DATABASE_URL');
});

test('what is not set has its default', () => {
  expect(readConfig(URL_SET)).toMatchObject({ port: 4000, today: null, production: false, elasticsearch: null });
  expect(readConfig({ ...URL_SET, PORT: '', DATA_DIR: '' }).dataDir).toMatch(/\.data$/);
});

test('CREDIT_TODAY is a day of the calendar, and never set in production', () => {
  expect(readConfig({ ...URL_SET, CREDIT_TODAY: '2026-11-02' }).today).toBe('2026-11-02');
  expect(() => readConfig({ ...URL_SET, CREDIT_TODAY: '2026-02-29' })).toThrow('日历上有的日期');
  expect(() => readConfig({ ...URL_SET, CREDIT_TODAY: '2026-11-02', NODE_ENV: 'production' })).toThrow('生产环境不允许设置 CREDIT_TODAY');
  expect(readConfig({ ...URL_SET, NODE_ENV: 'production', OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'credit', OIDC_CLIENT_SECRET: 'secret' }).production).toBe(true);
});

test.each(['65536', '-1', 'abc', '80.5'])('PORT %s is no port', (port) => {
  expect(() => readConfig({ ...URL_SET, PORT: port })).toThrow('PORT 应为端口号');
});

test('CREDIT_PUBLIC_URL is an address that a browser opens', () => {
  expect(readConfig(URL_SET).publicUrl).toBeNull();
  expect(readConfig({ ...URL_SET, CREDIT_PUBLIC_URL: 'https://credit.example.cn/' }).publicUrl).toBe('https://credit.example.cn');
  for (const wrong of ['credit.example.cn', 'ftp://credit.example.cn', '//x']) expect(() => readConfig({ ...URL_SET, CREDIT_PUBLIC_URL: wrong })).toThrow('CREDIT_PUBLIC_URL');
});
