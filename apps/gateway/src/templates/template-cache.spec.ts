import { TemplateCache } from './template-cache.js';

const bytes = (text: string) => Promise.resolve(Buffer.from(text));

test('what was made is kept, and made once where several ask at the same time', async () => {
  const cache = new TemplateCache(2);
  let made = 0;
  const make = (): Promise<Buffer> => {
    made += 1;
    return bytes('a');
  };
  const [first, second] = await Promise.all([cache.get('a', make), cache.get('a', make)]);
  expect(first).toBe(second);
  expect(made).toBe(1);
});

test('beyond its bound the one asked for longest ago goes', async () => {
  const cache = new TemplateCache(2);
  const made: string[] = [];
  const get = (key: string): Promise<Buffer> =>
    cache.get(key, () => {
      made.push(key);
      return bytes(key);
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('what failed is tried again', async () => {
  const cache = new TemplateCache(2);
  await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await cache.get('a', () => bytes('yes'))).toString()).toBe('yes');
});
