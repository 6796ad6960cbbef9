import { readFileSync } from 'node:fs';

/** The query that the site's subject page sends, read from the site itself so that the measure cannot drift from it. */
export const SUBJECT_PAGE = subjectPage();

function subjectPage() {
  const read = (name) => readFileSync(new URL(`../../apps/web/src/api/${name}.ts`, import.meta.url), 'utf8');
  const basis = /BASIS = ['"`]([^'"`]+)['"`]/.exec(read('basis'))?.[1];
  const subject = /SUBJECT = `([^`]+)`/.exec(read('subjects'))?.[1];
  const query = /`(query SubjectPage\(\$code: String!, \$asOf: Day\)[^`]+)`/.exec(read('subjects'))?.[1];
  if (!basis || !subject || !query) throw new Error("the site's query of the subject page was not found");
  return query.replace('${SUBJECT}', subject).replace('${BASIS}', basis);
}
