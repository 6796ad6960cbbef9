import type { DeskPage } from './desk-page.js';
import { navFor, navPathOf } from './nav-for.js';

const page = (path: string, nav?: DeskPage['nav']): DeskPage => ({ path, title: path, component: () => Promise.reject(new Error('not opened')), ...(nav ? { nav } : {}) });
const PAGES = [
  page('/check', { section: '核查', order: 1, roles: ['clerk', 'checker'] }),
  page('/sent', { section: '报送', order: 2, roles: ['clerk'] }),
  page('/send', { section: '报送', order: 1, roles: ['clerk'] }),
  page('/send/:receipt'),
];
const column = (roles: readonly string[]): readonly (readonly string[])[] => navFor(roles, PAGES).map(({ section, pages }) => [section, ...pages.map(({ path }) => path)]);

test('sections stand in the order of the desk, pages in their own', () => {
  expect(column(['clerk'])).toEqual([['报送', '/send', '/sent'], ['核查', '/check']]);
});

test('a section without a page for these roles is not there', () => {
  expect(column(['checker'])).toEqual([['核查', '/check']]);
  expect(column(['audit-administrator'])).toEqual([]);
});

test('one page of the column is the present one: the nearest above', () => {
  const sections = navFor(['clerk'], [...PAGES, page('/sent/late', { section: '报送', order: 3, roles: ['clerk'] })]);
  expect(['/sent', '/sent/S-1', '/sent/late', '/sent/late/1', '/sentinel'].map((path) => navPathOf(path, sections))).toEqual(['/sent', '/sent', '/sent/late', '/sent/late', undefined]);
});
