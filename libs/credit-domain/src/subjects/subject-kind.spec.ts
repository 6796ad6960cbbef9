import { subjectKindOf } from './subject-kind.js';

test.each([
  ['91430422MAX000015J', 'enterprise'],
  ['92430422MAX000023A', 'individual-business'],
  ['93430422MAX0000312', 'cooperative'],
  ['51430422MJX0000421', 'social-organisation'],
  ['52430422MJX000050Q', 'social-organisation'],
  ['53430000MJX0000692', 'social-organisation'],
  ['1143042200600001XK', 'organ'],
  ['12430422MBX0000789', 'public-institution'],
  ['N2430422MFX0000804', 'collective'],
  ['31430000MDX0001040', 'law-firm'],
  ['81430422MCX000119R', 'social-organisation'],
])('%s is of kind %s', (code, kind) => {
  expect(subjectKindOf(code)).toBe(kind);
});

test('residents\' and villagers\' committees are grassroots organisations', () => {
  expect(subjectKindOf('54')).toBe('grassroots-organisation');
  expect(subjectKindOf('55')).toBe('grassroots-organisation');
});

test('an unknown pair goes by its first position, and by nothing where that tells nothing', () => {
  expect(subjectKindOf('19')).toBe('organ');
  expect(subjectKindOf('59')).toBe('social-organisation');
  expect(subjectKindOf('N8')).toBe('collective');
  expect(subjectKindOf('Y1')).toBeUndefined();
  expect(subjectKindOf('99')).toBeUndefined();
  expect(subjectKindOf('')).toBeUndefined();
});
