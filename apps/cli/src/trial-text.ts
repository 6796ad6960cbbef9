import { isRecord } from './platform-client.js';

type Answer = Readonly<Record<string, unknown>>;

const MOST_ROWS = 50;

/** What trying rules gave, for people: faults, or how many, which measures, who. */
export function trialText(answer: Answer): string {
  if (Array.isArray(answer['faults'])) return ['这些规则载入不了：', ...listOf(answer['faults']).map(({ file, line, message }) => `    ${text(file)}:${String(line)} ${text(message)}`)].join('\n');
  const [measures, rows] = [listOf(answer['measures']), listOf(answer['rows'])];
  const files = Array.isArray(answer['files']) ? answer['files'].map(String) : [];
  return [
    `试行 ${files.length === 0 ? '（没有改动的数据文件）' : files.join('、')}，按 ${text(answer['day'])}${text(answer['scenario']) === '' ? '' : `，场景 ${text(answer['scenario'])}`}；没有写入任何记录`,
    `有相关记录的主体 ${String(answer['searched'])} 个，有变化的 ${String(answer['affected'])} 个，其中自然人 ${String(answer['persons'])} 个（只计数）`,
    ...measures.map(({ name, now, tried, gained, lost, changed }) => `    ${text(name)}：现在 ${String(now)}，试行后 ${String(tried)}（增加 ${String(gained)}，减少 ${String(lost)}，内容有变 ${String(changed)}）`),
    ...rows.slice(0, MOST_ROWS).map(rowLine),
    ...(rows.length > MOST_ROWS || answer['hasNextPage'] === true ? ['……还有，用 --json 看更多'] : []),
  ].join('\n');
}

function rowLine(row: Answer): string {
  const part = (key: string, words: string): string => listOf(row[key]).map((measure) => `${words}“${text(measure['name'])}”（${reasonsOf(measure)}）`).join('，');
  return `${text(row['name'])}（${text(row['code'])}）：${[part('gained', '增加'), part('lost', '减少'), part('changed', '内容有变')].filter((words) => words !== '').join('，')}`;
}

function reasonsOf(measure: Answer): string {
  return listOf(measure['because']).map(({ name, documentNo }) => [name, documentNo].map(text).filter((word) => word !== '').join(' ')).join('、');
}

function listOf(value: unknown): readonly Answer[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
