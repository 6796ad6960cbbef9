import { asksEverybody, maySend, type Catalogue, type Department, type DepartmentKind, type Organ } from '@credit/catalogue';
import type { RecordCategory } from '@credit/domain';
import type { ProviderView } from './catalogue.types.js';

/** Who provides today what the policy asks of departments of 2017 (机构改革后). */
export interface ProvidersToday {
  /** All that provide something, the organs that report today first. */
  readonly all: readonly ProviderView[];
  of(category: RecordCategory): readonly ProviderView[];
  provides(provider: string, category: RecordCategory): boolean;
  /** Today's name of a department of the policy. */
  named(department: string): string;
}

interface Provider extends ProviderView {
  readonly organ: Organ | undefined;
  readonly departments: readonly Department[];
}

/** Whom the policy means by “all relevant departments” (各有关部门). */
const ASKED_WITH_ALL: ReadonlySet<DepartmentKind> = new Set(['government', 'court', 'procuratorate', 'party', 'mass-organisation']);

export function providersToday(catalogue: Catalogue): ProvidersToday {
  const providers = toProviders(catalogue);
  const byDepartment = new Map(providers.flatMap((provider) => provider.departments.map(({ id }) => [id, provider] as const)));
  const byId = new Map(providers.map((provider) => [provider.id, provider]));
  return {
    all: providers.filter((provider) => provider.organ || [...catalogue.categories.values()].some((category) => isNamed(provider, category))),
    of: (category) => [
      ...new Set([
        ...category.providers.flatMap((id) => byDepartment.get(id) ?? []),
        ...providers.filter(({ organ }) => organ?.maySend.includes(category.id)),
      ]),
    ],
    named: (department) => byDepartment.get(department)?.name ?? department,
    provides: (id, category) => {
      const provider = byId.get(id);
      if (!provider) return false;
      if (provider.organ && maySend(provider.organ, category)) return true;
      return isNamed(provider, category) || (asksEverybody(category) && provider.departments.some(({ kind }) => ASKED_WITH_ALL.has(kind)));
    },
  };
}

function isNamed(provider: Provider, category: RecordCategory): boolean {
  return provider.departments.some(({ id }) => category.providers.includes(id));
}

/** Departments under the name of today: several of 2017 can be one (国税局、地税局). */
function toProviders({ organs, departments }: Catalogue): readonly Provider[] {
  const ofOrgans = [...organs.values()].map((organ) => ({ organ, departments: organ.succeeds.flatMap((id) => departments.get(id) ?? []) }));
  const taken = new Set(ofOrgans.flatMap((provider) => provider.departments));
  const others = new Map<string, Department[]>();
  for (const department of departments.values()) {
    const name = department.successor ?? department.name;
    if (!taken.has(department)) others.set(name, [...(others.get(name) ?? []), department]);
  }
  return [
    ...ofOrgans.map((provider) => ({ ...provider, id: provider.organ.uscc, name: provider.organ.name, note: noteOn(provider.organ.name, provider.departments) })),
    ...[...others].map(([name, of]) => ({ id: of[0]?.id ?? name, name, organ: undefined, departments: of, note: noteOn(name, of) })),
  ];
}

/** What the policy calls it, where today's name does not say so itself. */
function noteOn(today: string, departments: readonly Department[]): string | null {
  const before = departments.map(({ name }) => name).filter((name) => !today.endsWith(name.replace(/^县/, '')));
  if (before.length > 0) return `政策文件写作${before.map((name) => `“${name}”`).join('')}`;
  return departments.some(({ reform }) => reform === 'unverified') ? '政策文件中的名称，改革后的尚未核实' : null;
}
