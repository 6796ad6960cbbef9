import { EFFECTS, belongsToGreenChannel, couldTouchSafetyChecks } from './effects.js';

test('the green channel is priority, simpler procedure, deferred documents and fewer inspections', () => {
  expect(EFFECTS.filter(belongsToGreenChannel)).toEqual(['expedite', 'simplify', 'defer-documents', 'reduce-inspections']);
});

test('going first touches no check; the others could', () => {
  expect(EFFECTS.filter(couldTouchSafetyChecks)).toEqual(['simplify', 'defer-documents', 'reduce-inspections']);
});
