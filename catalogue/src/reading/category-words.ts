import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { CategoryWords } from '../catalogue.js';
import { CATEGORY_KINDS } from './category-kinds.js';

/** The policy's own words for kinds, origins, disclosure and whom a category is about; every value has one. */
export function readCategoryWords(files: { readonly categories: YamlFile; readonly sectors: YamlFile }): CategoryWords {
  const meta = DataNode.root(files.categories).at('meta');
  const kinds = meta.at('kinds').keys(CATEGORY_KINDS);
  const subjectTypes = DataNode.root(files.sectors).at('meta').at('subject_types').keys(['legal-person', 'other-organisation', 'natural-person']);
  const disclosures = meta.at('disclosure').keys(['public', 'authorised', 'restricted']);
  const origins = meta.at('origin').keys(['submitted', 'derived', 'platform']);
  return {
    kinds: new Map(CATEGORY_KINDS.map((kind) => [kind, kinds.at(kind).text()])),
    subjectTypes: {
      'legal-person': subjectTypes.at('legal-person').text(),
      'other-organisation': subjectTypes.at('other-organisation').text(),
      'natural-person': subjectTypes.at('natural-person').text(),
    },
    disclosures: {
      public: disclosures.at('public').text(),
      authorised: disclosures.at('authorised').text(),
      restricted: disclosures.at('restricted').text(),
    },
    origins: { submitted: origins.at('submitted').text(), derived: origins.at('derived').text(), platform: origins.at('platform').text() },
  };
}
