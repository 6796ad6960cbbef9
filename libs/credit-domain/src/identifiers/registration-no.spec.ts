import { isRegistrationNo } from './registration-no.js';

test.each(['110000013599992', '440301103097413', '330100400015575', '430422000000011', '430422600000012', '430422400000018'])(
  '%s passes ISO 7064 MOD 11,10',
  (number) => {
    expect(isRegistrationNo(number)).toBe(true);
  },
);

test.each(['110000013599993', '43042200000001', '4304220000000110', '43042200000001X', ''])('%s does not', (number) => {
  expect(isRegistrationNo(number)).toBe(false);
});

test('every other last digit fails', () => {
  const passing = [...'0123456789'].filter((digit) => isRegistrationNo(`43042260000001${digit}`));
  expect(passing).toEqual(['2']);
});
