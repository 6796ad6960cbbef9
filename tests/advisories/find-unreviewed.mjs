/**
 * What stands against the dependencies: advisories that nobody has reviewed, or whose review is over by `today`, and packages of the lock
 * that were to be avoided. `found` is what the audit says; undefined where there is none.
 */
export function findUnreviewed({ reviewed, avoided }, { found = [], lock, today }) {
  const reviews = new Map(reviewed.map((review) => [review.advisory, review]));
  const open = found.flatMap(({ id, package: name, title, range, severity }) => {
    const review = reviews.get(id);
    if (!review) return [`${name} ${range}：${title}（${id}，${severity}）没有审阅过`];
    return review.until < today ? [`${name}：${id} 的审阅到 ${review.until} 为止，请重新看`] : [];
  });
  const installed = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
  return [...open, ...avoided.filter(({ package: name }) => installed.has(name)).map(({ package: name, why }) => `${name} 不应再用：${why}`)];
}

/** What a review has to say; the problems of a list, in words. */
export function problemsOf({ reviewed, avoided }) {
  const day = (value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value));
  return [
    ...reviewed.filter(({ advisory, package: name, why, on, until }) => !/^GHSA(-[2-9cfghjmpqrvwx]{4}){3}$/.test(String(advisory)) || !name || !why || !day(on) || !day(until) || until <= on).map(({ advisory }) => `reviewed ${advisory}：须写明 advisory、package、why、on 和以后的 until`),
    ...avoided.filter(({ package: name, why, on }) => !name || !why || !day(on)).map(({ package: name }) => `avoided ${name}：须写明 package、why、on`),
  ];
}
