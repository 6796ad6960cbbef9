import { codeOf } from './codes.mjs';
import { nameOf, nameParts } from './names.mjs';
import { numbers } from './random.mjs';

const STATUSES = ['存续', '存续', '存续', '存续', '存续', '存续', '存续', '注销', '吊销', '歇业'];

/**
 * A generated register, the same for the same seed: code, name, kind, status, former names, day of founding. One company in
 * 25 shares its name with another but for the township; one in 20 has a former name; no two have the same name.
 */
export function* subjects({ count, seed = 1 }) {
  const next = numbers(seed);
  const taken = new Set();
  const recent = [];
  for (let n = 0; n < count; n += 1) {
    const like = recent.length > 0 && next(25) === 0 ? recent[next(recent.length)] : undefined;
    const parts = freshParts(next, like, taken);
    const name = nameOf(parts);
    taken.add(name);
    if (recent.length < 500) recent.push(parts);
    else recent[next(500)] = parts;
    yield {
      code: codeOf(n, parts.head),
      name,
      parts,
      kind: parts.kind,
      status: STATUSES[next(STATUSES.length)],
      formerName: next(20) === 0 ? nameOf({ ...nameParts(next), form: parts.form }) : null,
      foundedOn: `${1993 + next(30)}-${String(next(12) + 1).padStart(2, '0')}-${String(next(28) + 1).padStart(2, '0')}`,
    };
  }
}

/** Parts whose name nobody has yet; where all 22 townships are taken the trade name gets a neighbour's. */
function freshParts(next, like, taken) {
  for (let tries = 0; tries < 40; tries += 1) {
    const parts = nameParts(next, tries < 5 ? like : undefined);
    if (!taken.has(nameOf(parts))) return parts;
  }
  const parts = nameParts(next);
  for (let suffix = 2; ; suffix += 1) {
    const numbered = { ...parts, trade: `${parts.trade}${suffix}` };
    if (!taken.has(nameOf(numbered))) return numbered;
  }
}

/** The register as the file that a registrar would send. */
export function registrationCsv(list) {
  const lines = ['统一社会信用代码,名称,曾用名,市场主体类型,法定代表人,成立日期,经营状态,登记机关'];
  for (const s of list) lines.push(`${s.code},${s.name},${s.formerName ?? ''},${s.kind},测算某,${s.foundedOn},${s.status},衡南县市场监督管理局`);
  return `${lines.join('\n')}\n`;
}

/** Names made in the same way that nobody of the register has or had. */
export function strangers({ count, seed = 99, register }) {
  const taken = new Set(register.flatMap(({ name, formerName }) => [name, formerName]));
  const names = [];
  for (const { name } of subjects({ count: count * 3, seed })) if (names.length < count && !taken.has(name)) names.push(name);
  return names;
}
