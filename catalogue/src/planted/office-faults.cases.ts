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
    says: 'points of the yearly assessment that do not make a hundred',
    file: 'joint-meeting.yaml',
    find: '      points: 30',
    plant: '      points: 31',
    line: 'indicators:\n    - id: assessed-coverage',
    message: /各项分值之和应为 100，现在是 101/,
  },
  {
    says: 'an indicator that no clause of the policy asks for',
    file: 'joint-meeting.yaml',
    find: 'clauses: [3.4-e]\n      confidence',
    plant: 'clauses: []\n      confidence',
    message: /不能为空/,
  },
  {
    says: 'an indicator of what nobody counts',
    file: 'joint-meeting.yaml',
    find: 'numerator: [found-reported]',
    plant: 'numerator: [found-nice]',
    message: /"found-nice"/,
  },
  {
    says: 'a task force led by nobody known',
    file: 'joint-meeting.yaml',
    find: '    name: 综合规划\n    lead: null',
    plant: '    name: 综合规划\n    lead: planning-wizard',
    message: /没有 id 为 planning-wizard 的部门/,
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
