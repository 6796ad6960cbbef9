import type { DeskPage } from '../desk-page.js';

export const PAGES: readonly DeskPage[] = [
  { path: '/accounts', title: '账号', component: () => import('./AccountsPage.vue'), nav: { section: '设置', order: 1, roles: ['security-administrator'] } },
  { path: '/accounts/:id', title: '一个账号', component: () => import('./AccountPage.vue') },
];
