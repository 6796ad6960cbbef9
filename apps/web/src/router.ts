import { createRouter, createWebHistory } from 'vue-router';
import HomePage from './pages/HomePage.vue';

const SITE = '信用衡南';

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: HomePage, meta: { title: '查信用' } },
    { path: '/search', component: () => import('./pages/SearchPage.vue'), meta: { title: '查询结果' } },
    { path: '/subject/:code', component: () => import('./pages/SubjectPage.vue'), meta: { title: '信用主体' } },
    { path: '/notices', component: () => import('./pages/NoticesPage.vue'), meta: { title: '行政许可和行政处罚公示' } },
    { path: '/lists', component: () => import('./pages/ListsPage.vue'), meta: { title: '名单' } },
    { path: '/lists/:id', component: () => import('./pages/ListPage.vue'), meta: { title: '名单' } },
    { path: '/catalogue', component: () => import('./pages/CataloguePage.vue'), meta: { title: '信用信息目录' } },
    { path: '/:rest(.*)*', component: () => import('./pages/NotFoundPage.vue'), meta: { title: '没有这一页' } },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

router.afterEach((to, from) => {
  setTitle(String(to.meta['title'] ?? ''));
  // A reader who hears the page is taken to its heading when the page changes.
  if (to.path !== from.path && from.matched.length > 0) requestAnimationFrame(() => document.querySelector<HTMLElement>('main')?.focus());
});

export function setTitle(title: string): void {
  document.title = title === '' ? SITE : `${title} · ${SITE}`;
}
