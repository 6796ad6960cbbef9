import type { Catalogue } from '@credit/catalogue';
import type { Day } from '@credit/domain';
import type { SanctionsLaw, Scenario } from '@credit/sanctions';

/** Under which rules lines are answered. */
export interface LineRules {
  readonly scenario: Scenario;
  readonly day: Day;
  readonly law: SanctionsLaw & Pick<Catalogue, 'thirdPersons'>;
}
