import { readTrustedProxies } from './trusted-proxies.js';

test('nobody is trusted unless named', () => {
  expect(readTrustedProxies('')).toEqual([]);
});

test('addresses, networks and ranges are understood', () => {
  expect(readTrustedProxies('10.0.0.5, 192.168.0.0/16,2001:db8::/32,uniquelocal')).toEqual(['10.0.0.5', '192.168.0.0/16', '2001:db8::/32', 'uniquelocal']);
});

test.each(['true', '*', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0/8', 'proxy.local', '10.0.0.0/8/8'])('%s stops the start', (text) => {
  expect(() => readTrustedProxies(text)).toThrow(`现在有一项是“${text}”`);
});
