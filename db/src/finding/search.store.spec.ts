import { describeSearch } from '../../../libs/search/src/testing/search-suite.js';
import { startPostgresEngine } from './postgres-under-test.js';

describeSearch('Postgres', startPostgresEngine);
