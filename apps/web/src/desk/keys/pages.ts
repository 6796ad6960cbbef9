import type { DeskPage } from '../desk-page.js';

export const PAGES: readonly DeskPage[] = [
  { path: '/keys', title: '密钥', component: () => import('./KeysPage.vue'), nav: { section: '设置', order: 3, roles: ['system-administrator'] } },
];
