export { ELASTICSEARCH_INDEX } from './index-name.js';
