import type { Component } from 'vue';
import type { Role } from './roles.js';

/** Sections of the left column, in their order. */
export const SECTIONS = ['待办', '报送', '待确认', '核查', '关注', '联合奖惩', '查询', '统计', '设置'] as const;
export type Section = (typeof SECTIONS)[number];

/** A page of the desk, as a feature's `pages.ts` lists it. */
export interface DeskPage {
  /** Below `/desk`, beginning with a slash; parameters as vue-router writes them. */
  readonly path: string;
  readonly title: string;
  readonly component: () => Promise<Component | { readonly default: Component }>;
  /** Where it stands in the left column, and for whom; without it the page is reached from others. */
  readonly nav?: { readonly section: Section; readonly order: number; readonly roles: readonly Role[] };
}
