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
];
