import type { DeskPage } from '../desk-page.js';
import { DEPARTMENT } from '../roles.js';

export const PAGES: readonly DeskPage[] = [
  { path: '/quarantine', title: '待确认', component: () => import('./QuarantinePage.vue'), nav: { section: '待确认', order: 1, roles: DEPARTMENT } },
  { path: '/quarantine/:id', title: '确认一行', component: () => import('./EntryPage.vue') },
];
