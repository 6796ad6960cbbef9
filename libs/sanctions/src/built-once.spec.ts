import { builtOnce } from './built-once.js';

test('builds once for an owner and a key, and anew for another', () => {
  const built: string[] = [];
  const of = builtOnce((owner: { readonly name: string }, key: string) => {
    built.push(`${owner.name} ${key}`);
    return { key };
  });
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  expect(of(a, 'x')).toBe(of(a, 'x'));
  expect([of(a, 'y').key, of(b, 'x').key]).toEqual(['y', 'x']);
  expect(built).toEqual(['a x', 'a y', 'b x']);
});

test('keeps no more than a handful of keys, whatever is asked', () => {
  let count = 0;
  const of = builtOnce((_: object, key: string) => `${key} ${(count += 1)}`);
  const owner = {};
  for (let i = 0; i < 1000; i += 1) of(owner, `k${i}`);
  expect(of(owner, 'k0')).toBe('k0 1001');
});
