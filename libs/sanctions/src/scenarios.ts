/**
 * The ten kinds of decision before which the platform is asked. Their names stand in the data (`national-measures`,
 * meta.scenarios), which may name no other and leaves none out.
 */
export const SCENARIOS = [
  'government-procurement', 'bidding', 'licensing', 'public-funds', 'market-access', 'qualification', 'honours', 'appointment', 'financing',
  'inspection',
] as const;

export type Scenario = (typeof SCENARIOS)[number];
