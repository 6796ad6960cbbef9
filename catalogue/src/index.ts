export type * from './catalogue.js';
export type * from './expected-record.js';
export type * from './group-expansion.js';
export type * from './obligation-clause.js';
export type * from './right.js';
export type * from './task-force.js';
export type * from './yearly-assessment.js';
export {
  loadCatalogue, loadKeptCatalogue, readCatalogueTexts, checkCatalogue, tryCatalogue, CATALOGUE_DATA, type CatalogueCheck, type CatalogueSettings, type CatalogueTexts,
} from './load-catalogue.js';
export { catalogueFolder } from './catalogue-folder.js';
export { catalogueSettings } from './catalogue-settings.js';
export { APPROVALS } from './checking/read-folder.js';
export { CatalogueFaults, type CatalogueFault } from './checking/faults.js';
export { expectedSenders, type ExpectedSender } from './expected-senders.js';
export { findProhibitedHeadings } from './prohibited-headings.js';
export { asksEverybody, maySend, reportingLimit } from './providers.js';
export { plainHeading } from './reading/plain-heading.js';
export { isOneDepartment, organsOf } from './receivers.js';
export { taskDue, taskQuestion } from './task-question.js';
