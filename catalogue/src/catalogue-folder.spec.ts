import { resolve } from 'node:path';
import { catalogueFolder } from './catalogue-folder.js';
import { CATALOGUE_DATA } from './load-catalogue.js';

test('the catalogue is the one that comes with the platform, unless a trial names another', () => {
  expect(catalogueFolder({})).toBe(CATALOGUE_DATA);
  expect(catalogueFolder({ CREDIT_CATALOGUE: '', NODE_ENV: 'production' })).toBe(CATALOGUE_DATA);
  expect(catalogueFolder({ CREDIT_CATALOGUE: 'elsewhere' })).toBe(resolve('elsewhere'));
});

test('in production there is no other', () => {
  expect(() => catalogueFolder({ CREDIT_CATALOGUE: 'elsewhere', NODE_ENV: 'production' })).toThrow('生产环境不允许设置 CREDIT_CATALOGUE');
});
