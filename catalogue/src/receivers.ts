import type { Catalogue, DepartmentKind, Organ } from './catalogue.js';

/** Whether one that enforces a measure is one department, so that it can be told: not a role, a group or anybody outside the county's bodies. */
export function isOneDepartment({ departments }: Pick<Catalogue, 'departments'>, id: string): boolean {
  const kind = departments.get(id)?.kind;
  return kind !== undefined && isOne(kind);
}

/** The organs of today that succeed a department of the policy; none where that is not known. */
export function organsOf({ organs }: Pick<Catalogue, 'organs'>, department: string): readonly Organ[] {
  return [...organs.values()].filter(({ succeeds }) => succeeds.includes(department));
}

function isOne(kind: DepartmentKind): boolean {
  switch (kind) {
    case 'government':
    case 'court':
    case 'procuratorate':
    case 'party':
    case 'mass-organisation':
    case 'finance-regulator':
    case 'coordination-body':
      return true;
    case 'township-group':
    case 'department-group':
    case 'supervisory-body':
    case 'social-actor':
      return false;
  }
}
