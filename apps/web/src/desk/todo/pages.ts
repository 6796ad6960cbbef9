import type { DeskPage } from '../desk-page.js';
import { DEPARTMENT_AND_OFFICE } from '../roles.js';

export const PAGES: readonly DeskPage[] = [
  { path: '/todo', title: '待办', component: () => import('./TodoPage.vue'), nav: { section: '待办', order: 1, roles: DEPARTMENT_AND_OFFICE } },
];
