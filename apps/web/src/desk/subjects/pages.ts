import type { DeskPage } from '../desk-page.js';
import { BUSINESS } from '../roles.js';

export const PAGES: readonly DeskPage[] = [
  { path: '/subjects', title: '查询', component: () => import('./SubjectPage.vue'), nav: { section: '查询', order: 1, roles: BUSINESS } },
];
