import type { DeskPage } from '../desk-page.js';
import { CHECKERS } from '../roles.js';

export const PAGES: readonly DeskPage[] = [
  { path: '/watches', title: '关注', component: () => import('./WatchesPage.vue'), nav: { section: '关注', order: 1, roles: CHECKERS } },
  { path: '/watches/events', title: '变动', component: () => import('./EventsPage.vue'), nav: { section: '关注', order: 2, roles: CHECKERS } },
  { path: '/watches/new', title: '开始关注', component: () => import('./NewWatchPage.vue') },
  { path: '/watches/:number(W-[\\d-]+)', title: '关注', component: () => import('./WatchPage.vue') },
];
