import type { DeskPage } from '../desk-page.js';
import { DEPARTMENT, DEPARTMENT_AND_OFFICE } from '../roles.js';

export const PAGES: readonly DeskPage[] = [
  { path: '/send', title: '报送文件', component: () => import('./SendPage.vue'), nav: { section: '报送', order: 1, roles: ['clerk'] } },
  { path: '/sent', title: '报送记录', component: () => import('./SentPage.vue'), nav: { section: '报送', order: 2, roles: DEPARTMENT_AND_OFFICE } },
  { path: '/due', title: '本月应报', component: () => import('./DuePage.vue'), nav: { section: '报送', order: 3, roles: DEPARTMENT } },
  { path: '/templates', title: '上报模板', component: () => import('./TemplatesPage.vue'), nav: { section: '报送', order: 4, roles: DEPARTMENT } },
  { path: '/sent/:receipt', title: '报送结果', component: () => import('./ReportPage.vue') },
];
