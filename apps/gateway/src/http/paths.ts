const DATA = /^\/(api|graphql|health|metrics)(?=[/?]|$)/;
const UNLISTED = /^\/(search|verify|me|desk|sign-in|sign-out)(?=[/?]|$)/;
/** 个体工商户: their pages are about their owner too (GB 32100-2015, 机构类别 92). */
const OWNED = /^\/subject\/92/i;

/** Paths of programs, not of readers. */
export function isDataPath(url: string): boolean {
  return DATA.test(url);
}

/** Pages that no search engine is to list: about persons, about one visitor, or without end (domain reference §9.8). */
export function isUnlisted(url: string): boolean {
  return UNLISTED.test(url) || OWNED.test(url);
}

/** Pages of the site are told by the site itself; the API's paths are not pages, nor are files. What is asked after the path (`?section=2.3`) makes no file of a page. */
export function isPagePath(url: string): boolean {
  return !isDataPath(url) && !/^\/(assets|demo-issuer)(?=[/?]|$)/.test(url) && !/^[^?]*\.\w{1,5}(\?|$)/.test(url);
}

/** The document that a page's path gets: the departments' desk is a site of its own beside the public one. */
export function documentOf(url: string): string {
  return /^\/desk(?=[/?]|$)/.test(url) ? 'desk.html' : 'page.html';
}
