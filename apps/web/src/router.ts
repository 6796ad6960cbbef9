import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router';
import { noteArrival, watchHistory } from './api/kept-answers.js';
import { holdsIdentityNumber } from './identity-number.js';
import HomePage from './pages/HomePage.vue';
import NoticesPage from './pages/NoticesPage.vue';
import SearchPage from './pages/SearchPage.vue';
import SubjectPage from './pages/SubjectPage.vue';

const SITE = '信用衡南';

// Before the router listens itself: it opens the page on the same event.
watchHistory();

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: HomePage, meta: { title: '查信用' } },
    { path: '/search', component: SearchPage, meta: { title: '查询结果' } },
    { path: '/subject/:code', component: SubjectPage, meta: { title: '信用主体' } },
    { path: '/notices', component: NoticesPage, meta: { title: '行政许可和行政处罚公示' } },
    { path: '/lists', component: () => import('./pages/ListsPage.vue'), meta: { title: '名单' } },
    { path: '/lists/:id', component: () => import('./pages/ListPage.vue'), meta: { title: '名单' } },
    { path: '/catalogue', component: () => import('./pages/CataloguePage.vue'), meta: { title: '信用信息目录', eachQueryAPage: true } },
    { path: '/clauses', component: () => import('./pages/ClausesPage.vue'), meta: { title: '任务落实', eachQueryAPage: true } },
    { path: '/rights', component: () => import('./pages/RightsPage.vue'), meta: { title: '您的权利' } },
    { path: '/help', component: () => import('./pages/HelpPage.vue'), meta: { title: '使用指南' } },
    { path: '/help/:guide', component: () => import('./pages/HelpPage.vue'), meta: { title: '使用指南' } },
    { path: '/coverage', component: () => import('./pages/CoveragePage.vue'), meta: { title: '部门报送情况' } },
    { path: '/bulletin', component: () => import('./pages/BulletinPage.vue'), meta: { title: '情况通报' } },
    { path: '/me', component: () => import('./pages/MePage.vue'), meta: { title: '我的信用档案' } },
    { path: '/sign-in/refused', component: () => import('./pages/SignInRefusedPage.vue'), meta: { title: '没有登录', eachQueryAPage: true } },
    { path: '/:rest(.*)*', component: () => import('./pages/NotFoundPage.vue'), meta: { title: '没有这一页' } },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (isSamePage(to, from) ? false : { top: 0 }),
});

router.beforeEach((to) => {
  noteArrival();
  const texts = [...Object.values(to.params), ...Object.values(to.query)].flat();
  return texts.some((text) => text != null && holdsIdentityNumber(text)) ? { path: '/search', query: { refused: null }, replace: true } : true;
});

router.afterEach((to, from) => {
  if (isSamePage(to, from)) return;
  setTitle(String(to.meta['title'] ?? ''));
  // A reader who hears the page is taken to its beginning when the page changes.
  if (from.matched.length > 0) requestAnimationFrame(() => document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }));
});

/** Another condition is the same page with other lines, unless the page says that each is a page of its own. */
function isSamePage(to: RouteLocationNormalized, from: RouteLocationNormalized): boolean {
  return from.matched.length > 0 && to.path === from.path && to.meta['eachQueryAPage'] !== true;
}

// A page's script that cannot be fetched belongs to a build that has been replaced: the new one is loaded instead.
router.onError((_error, to) => {
  if (to.fullPath !== location.pathname + location.search) location.assign(to.fullPath);
});

export function setTitle(title: string): void {
  document.title = title === '' ? SITE : `${title} · ${SITE}`;
}
