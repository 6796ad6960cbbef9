import type { DeskPage } from '../desk-page.js';

export const PAGES: readonly DeskPage[] = [
  { path: '/audit', title: '审计日志', component: () => import('./AuditPage.vue'), nav: { section: '设置', order: 2, roles: ['audit-administrator'] } },
];
