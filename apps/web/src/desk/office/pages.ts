import type { DeskPage } from '../desk-page.js';
import { DEPARTMENT, DEPARTMENT_AND_OFFICE, type Role } from '../roles.js';

const OFFICE: readonly Role[] = ['office'];

export const PAGES: readonly DeskPage[] = [
  { path: '/own-department', title: '本部门', component: () => import('./own-department/OwnDepartmentPage.vue'), nav: { section: '统计', order: 1, roles: DEPARTMENT } },
  { path: '/meeting', title: '联席会议', component: () => import('./meeting/MeetingPage.vue'), nav: { section: '统计', order: 2, roles: OFFICE } },
  { path: '/coverage', title: '覆盖矩阵', component: () => import('./coverage/CoveragePage.vue'), nav: { section: '统计', order: 3, roles: OFFICE } },
  { path: '/coverage/cells', title: '逐类别的报送', component: () => import('./coverage/CellsPage.vue') },
  { path: '/coverage/cell', title: '一类信息的报送', component: () => import('./coverage/CellPage.vue') },
  { path: '/coverage/rows/:receipt', title: '各行的结果', component: () => import('./coverage/RowsPage.vue') },
  { path: '/bulletin', title: '情况通报', component: () => import('./bulletin/BulletinPage.vue'), nav: { section: '统计', order: 4, roles: DEPARTMENT_AND_OFFICE } },
  { path: '/obligations', title: '任务条款', component: () => import('./obligations/ObligationsPage.vue'), nav: { section: '统计', order: 5, roles: DEPARTMENT_AND_OFFICE } },
  { path: '/obligations/:id', title: '一项任务条款', component: () => import('./obligations/ObligationPage.vue') },
  { path: '/spot-checks', title: '抽查', component: () => import('./spot-checks/SpotChecksPage.vue'), nav: { section: '统计', order: 6, roles: OFFICE } },
  { path: '/spot-checks/new', title: '新的抽查', component: () => import('./spot-checks/NewSpotCheckPage.vue') },
  { path: '/spot-checks/:number', title: '一次抽查', component: () => import('./spot-checks/SpotCheckPage.vue') },
  { path: '/credit-use', title: '信用信息的使用', component: () => import('./credit-use/CreditUsePage.vue'), nav: { section: '统计', order: 7, roles: DEPARTMENT_AND_OFFICE } },
];
