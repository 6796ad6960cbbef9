import { SECTIONS, type DeskPage, type Section } from './desk-page.js';
import type { Role } from './roles.js';

type NavPage = DeskPage & { readonly nav: NonNullable<DeskPage['nav']> };

/** One section of the left column with its pages. */
export interface NavSection {
  readonly section: Section;
  readonly pages: readonly NavPage[];
}

/** Which page of the column a path belongs to: a page below another belongs to it (a report to the list of reports), unless the column has a nearer one. */
export function navPathOf(path: string, sections: readonly NavSection[]): string | undefined {
  const paths = sections.flatMap(({ pages }) => pages.map((page) => page.path));
  return paths.filter((each) => path === each || path.startsWith(`${each}/`)).sort((a, b) => b.length - a.length)[0];
}

/** The left column for somebody with these roles: what they may do, nothing else. */
export function navFor(roles: readonly string[], pages: readonly DeskPage[]): readonly NavSection[] {
  const shown = pages.filter((page): page is NavPage => page.nav?.roles.some((role: Role) => roles.includes(role)) ?? false);
  return SECTIONS.map((section) => ({ section, pages: shown.filter(({ nav }) => nav.section === section).sort((a, b) => a.nav.order - b.nav.order) })).filter(({ pages: some }) => some.length > 0);
}
