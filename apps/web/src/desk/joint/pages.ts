import type { DeskPage } from '../desk-page.js';
import { DEPARTMENT, DEPARTMENT_AND_OFFICE } from '../roles.js';

export const PAGES: readonly DeskPage[] = [
  { path: '/joint', title: '要办的任务', component: () => import('./TasksPage.vue'), nav: { section: '联合奖惩', order: 1, roles: DEPARTMENT_AND_OFFICE } },
  { path: '/joint/sent', title: '本单位列入的', component: () => import('./SentTasksPage.vue'), nav: { section: '联合奖惩', order: 2, roles: DEPARTMENT } },
  { path: '/joint/:id(\\d+)', title: '联合奖惩任务', component: () => import('./TaskPage.vue') },
];
