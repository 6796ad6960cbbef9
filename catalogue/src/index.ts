export type * from './catalogue.js';
export { loadCatalogue, checkCatalogue, CATALOGUE_DATA } from './load-catalogue.js';
export { catalogueFolder } from './catalogue-folder.js';
export { CatalogueFaults, type CatalogueFault } from './checking/faults.js';
export { findProhibitedHeadings } from './prohibited-headings.js';
export { maySend, reportingLimit } from './providers.js';
export { plainHeading } from './reading/plain-heading.js';
