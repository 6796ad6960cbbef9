import { loadCatalogue } from '@credit/catalogue';
import { SubjectSearch } from '@credit/search';
import { QUALITY_CLASSES } from '../../libs/search/dist/testing/quality-classes.js';
import { numbers } from '../register/random.mjs';
import { askOnce, quantile, timed } from './one-by-one.mjs';

export const DAY = '2026-11-02';
const LAW = loadCatalogue();
/** Questions of each class before anything is measured, and how often. */
const WARM = { questions: 200, rounds: 2 };
const SEARCH = `query ($text: String!) { searchSubjects(text: $text) {
  total totalCapped pageInfo { endCursor hasNextPage } edges { cursor node { code name kind status township matchedBy matchedText alike } } } }`;

const CLASSES = [
  ...QUALITY_CLASSES.map(({ title, type }) => ({ title, type })),
  { title: 'a code with one wrong character', type: ({ code }, chance) => wrongAt(code, chance(code.length)) },
  { title: 'two characters of a trade name', type: ({ parts }) => parts.tradeName.slice(0, 2) },
];

function wrongAt(code, at) {
  return code.slice(0, at) + (code[at] === '7' ? '8' : '7') + code.slice(at + 1);
}

/**
 * Each class of question through our GraphQL, beside the very same questions sent straight to the engine: `engine` answers as the
 * platform's own does, `write` puts one of its questions as it is sent, `straight` sends one. `first` keeps each class's time at
 * the first size, for how it grows.
 */
export async function measureClasses({ companies, size, questions, rounds, gateway, engine, write, straight, by, first }) {
  const within = { companies, gateway, engine, write, straight };
  for (const each of CLASSES) await compare(each, { ...within, ...WARM });
  const rows = [];
  for (const each of CLASSES) {
    const seen = await compare(each, { ...within, questions, rounds });
    rows.push(...rowsOf(each.title, { ...seen, size, questions, by, first: first.get(each.title) }));
    if (!first.has(each.title)) first.set(each.title, quantile(seen.ours, 0.5));
    console.log(`  ${size} 个主体，${each.title}：${quantile(seen.ours, 0.5).toFixed(2)} 毫秒，直接问 ${quantile(seen.bare, 0.5).toFixed(2)} 毫秒`);
  }
  return rows;
}

async function compare({ type }, { companies, questions, rounds, gateway, engine, write, straight }) {
  const chance = numbers(20261102);
  const texts = [];
  for (let i = 0; texts.length < questions && i < companies.length * 10; i += 1) {
    const text = type(companies[i % companies.length], chance);
    if (text !== null) texts.push(text);
  }
  const asked = [];
  for (const text of texts) asked.push(await askedFor(text, { engine, write }));
  const [ours, bare] = [[], []];
  // In turns by the round, not by the question: who sleeps while the other is asked wakes with cold caches, and the longer way wakes more processes.
  for (let round = 0; round < rounds; round += 1) {
    for (const questions of asked) {
      bare.push(
        await timed(async () => {
          for (const question of questions) await straight(question);
        }),
      );
    }
    for (const text of texts) ours.push(await timed(() => askOnce(gateway.url, SEARCH, { text })));
  }
  return { ours, bare };
}

/** What the search asks the engine for a text, one after the other. */
async function askedFor(text, { engine, write }) {
  const asked = [];
  const recording = {
    find: (probes, filter, take) => {
      asked.push(write(probes, filter, take));
      return engine.find(probes, filter, take);
    },
  };
  await new SubjectSearch(recording, LAW).search({ text, kind: null, township: null, sector: null, noticesSince: null, first: 20, after: null, day: DAY });
  return asked;
}

function rowsOf(title, { ours, bare, size, questions, by, first }) {
  const at = new Date().toISOString();
  const [p50, p99] = [quantile(ours, 0.5), quantile(ours, 0.99)];
  const row = (name, more) => ({ name, unit: 'ms', n: questions, at, ...more });
  return [
    row(`search by ${by} at ${size}: ${title}, p50 (asked straight beside it)`, { ours: p50, reference: quantile(bare, 0.5), limit: '<= 2', ratio: p50 / quantile(bare, 0.5) }),
    row(`search by ${by} at ${size}: ${title}, p99`, { ours: p99, reference: quantile(bare, 0.99), limit: null, ratio: p99 / quantile(bare, 0.99) }),
    ...(first === undefined ? [] : [row(`search by ${by}, growth to ${size}: ${title}, p50`, { ours: p50, reference: first, limit: '<= 3', ratio: p50 / first })]),
  ];
}
