import { numbers } from '../../../bench/register/random.mjs';
import { strangers, subjects } from '../../../bench/register/subjects.mjs';
import { describeQuality } from '../../../libs/search/src/testing/quality-suite.js';
import { startPostgresEngine } from './postgres-under-test.js';

describeQuality('Postgres', startPostgresEngine, async () => {
  const companies = [...subjects({ count: 20_000 })];
  return { companies, strangers: strangers({ count: 200, register: companies }), chance: numbers(20261102) };
});
