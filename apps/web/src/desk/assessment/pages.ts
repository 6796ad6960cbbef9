import type { DeskPage } from '../desk-page.js';
import { DEPARTMENT_AND_OFFICE } from '../roles.js';

export const PAGES: readonly DeskPage[] = [
  { path: '/assessment', title: '年度绩效评价', component: () => import('./AssessmentPage.vue'), nav: { section: '统计', order: 8, roles: DEPARTMENT_AND_OFFICE } },
  { path: '/assessment/:year/:department', title: '一个部门的评价', component: () => import('./DepartmentPage.vue') },
];
