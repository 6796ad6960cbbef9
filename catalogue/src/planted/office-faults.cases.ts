import type { PlantedFault } from './planted-fault.js';

export const OFFICE_FAULTS: readonly PlantedFault[] = [
  {
    says: 'a measure of what nobody counts',
    file: 'joint-meeting.yaml',
    find: 'numerator: [answered]',
    plant: 'numerator: [applauded]',
    message: /"applauded"/,
  },
  {
    says: 'a single department that is expanded',
    file: 'organs.yaml',
    find: 'group: all-relevant-departments',
    plant: 'group: finance-bureau',
    message: /finance-bureau 不是统称，不能展开/,
  },
  {
    says: 'a collective name expanded to a collective name',
    file: 'organs.yaml',
    find: 'rural-honour: [agriculture-bureau,',
    plant: 'rural-honour: [all-relevant-departments,',
    message: /也是统称，不能用来展开/,
  },
  {
    says: 'an expansion for a kind that nobody knows',
    file: 'organs.yaml',
    find: 'licence: [development',
    plant: 'permit: [development',
    message: /没有记录形式 permit/,
  },
  {
    says: 'a right without a basis',
    file: 'rights.yaml',
    find: "basis:\n      - {instrument: minors-protection-law, article: '4', confidence: verified}\n      - {instrument: personal-information-protection-law, article: '31', confidence: verified}",
    plant: 'basis: []',
    message: /没有依据的不列为权利/,
  },
  {
    says: 'a right with a deadline that nobody knows',
    file: 'rights.yaml',
    find: 'deadlines: [query-authorisation]',
    plant: 'deadlines: [query-whenever]',
    message: /没有 id 为 query-whenever 的时限/,
  },
];
