import { createRouter, createWebHistory } from 'vue-router';
import { noteArrival, watchHistory } from '../api/kept-answers.js';
import { DESK_PAGES } from './desk-pages.js';

// Before the router listens itself: it opens the page on the same event.
watchHistory();

export const router = createRouter({
  history: createWebHistory('/desk'),
  routes: [
    { path: '/', component: () => import('./frame/DeskHome.vue'), meta: { title: '工作台' } },
    { path: '/signed-in', component: () => import('./frame/SignedInAgain.vue'), meta: { title: '已登录' } },
    ...DESK_PAGES.map(({ path, title, component }) => ({ path, component, meta: { title } })),
    { path: '/:rest(.*)*', component: () => import('./frame/NoSuchPage.vue'), meta: { title: '没有这一页' } },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
});

router.beforeEach(() => {
  noteArrival();
});

router.afterEach((to, from) => {
  if (to.path === from.path && from.matched.length > 0) return;
  document.title = `${String(to.meta['title'] ?? '')} · 信用衡南工作台`;
  // A reader who hears the page is taken to its beginning when the page changes.
  if (from.matched.length > 0) requestAnimationFrame(() => document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }));
});

// A page's script that cannot be fetched belongs to a build that has been replaced: the new one is loaded instead.
router.onError((_error, to) => {
  const address = router.resolve(to.fullPath).href;
  if (address !== location.pathname + location.search) location.assign(address);
});
