import type { DeskPage } from '../desk-page.js';
import { BUSINESS, CHECKERS } from '../roles.js';

export const PAGES: readonly DeskPage[] = [
  { path: '/checks/new', title: '核查', component: () => import('./NewCheckPage.vue'), nav: { section: '核查', order: 1, roles: CHECKERS } },
  { path: '/checks', title: '核查记录', component: () => import('./ReceiptsPage.vue'), nav: { section: '核查', order: 2, roles: BUSINESS } },
  { path: '/checks/touched', title: '签发以后有变化的', component: () => import('./TouchedPage.vue'), nav: { section: '核查', order: 3, roles: BUSINESS } },
  { path: '/checks/:number(C-[\\d-]+)', title: '核查回执', component: () => import('./ReceiptPage.vue') },
];
