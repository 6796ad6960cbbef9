import { remembered } from './remembered.js';

test('answers once for each owner and text, and the same as before', () => {
  const asked: string[] = [];
  const shout = remembered((owner: { readonly mark: string }, text: string) => {
    asked.push(text);
    return text + owner.mark;
  });
  const loud = { mark: '!' };
  expect([shout(loud, 'a'), shout(loud, 'a'), shout({ mark: '?' }, 'a'), shout(loud, 'b')]).toEqual(['a!', 'a!', 'a?', 'b!']);
  expect(asked).toEqual(['a', 'a', 'b']);
});

test('forgets rather than grow without end', () => {
  let computed = 0;
  const count = remembered((_owner: object, text: string) => {
    computed += 1;
    return text.length;
  });
  const owner = {};
  for (let i = 0; i < 10_000; i += 1) expect(count(owner, String(i))).toBe(String(i).length);
  expect(count(owner, '0')).toBe(1);
  expect(computed).toBe(10_001);
});
