/** What a measure does. The data names each (`national-measures`, meta.effects). */
export const EFFECTS = [
  'bar', 'restrict', 'review', 'inform', 'expedite', 'simplify', 'defer-documents', 'reduce-inspections', 'prefer',
] as const;

export type Effect = (typeof EFFECTS)[number];

/** True for what makes up the green channel (绿色通道): priority, simpler procedure, deferred documents, fewer inspections. */
export function belongsToGreenChannel(effect: Effect): boolean {
  switch (effect) {
    case 'expedite':
    case 'simplify':
    case 'defer-documents':
    case 'reduce-inspections':
      return true;
    case 'bar':
    case 'restrict':
    case 'review':
    case 'inform':
    case 'prefer':
      return false;
  }
}

/** True for what could touch a check that the law wants made: such a reward says that safety checks stay (领域参考§6). */
export function couldTouchSafetyChecks(effect: Effect): boolean {
  return belongsToGreenChannel(effect) && effect !== 'expedite';
}
