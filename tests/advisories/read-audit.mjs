/** What `npm audit --json` found: each advisory once. Undefined where the registry offers no audit. */
export function readAudit(text) {
  const answer = parsed(text);
  if (answer?.auditReportVersion !== 2 || typeof answer.vulnerabilities !== 'object') return undefined;
  const found = Object.values(answer.vulnerabilities).flatMap(({ via }) => via.filter((each) => typeof each === 'object'));
  return [...new Map(found.map(({ url, name, title, range, severity }) => [idOf(url), { id: idOf(url), package: name, title, range, severity }])).values()];
}

/** GHSA-…, the last part of the advisory's address. */
function idOf(url) {
  return String(url).split('/').at(-1);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
