import { SUBJECT } from './site-under-test.js';

/** Every public page, each in the states that a reader meets; whoever adds a page adds it here. */
export const PUBLIC_PAGES: readonly string[] = [
  '/', '/search', '/search?q=建材', '/search?q=食', `/search?q=${SUBJECT.code}`, '/search?q=没有这家公司', '/search?q=食品&kind=COOPERATIVE', '/search?refused',
  `/subject/${SUBJECT.code}`, `/subject/${SUBJECT.code}?asOf=2026-11-02`, `/subject/${SUBJECT.code}?asOf=2027-01-01`, '/subject/91430422MAX895170X',
  '/notices', '/notices?kind=penalty', '/notices?kind=penalty&organ=衡南县财政局', '/lists', '/lists/work-safety', '/lists/none', '/catalogue',
  '/catalogue?sector=taxation', '/catalogue?category=administrative-penalty', '/catalogue?collected=no&sector=natural-persons', '/catalogue?q=没有这样的类别', '/coverage', '/coverage?month=2026-10',
  '/clauses', '/clauses?section=2.3', '/clauses?section=9', '/rights', '/help', '/help/citizen', '/help/nobody', '/bulletin', '/me', '/sign-in/refused?why=moved', '/nowhere',
];
