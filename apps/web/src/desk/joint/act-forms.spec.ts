import { actsIn } from './act-forms.js';

test.each([
  ['notified', ['accept', 'no-matter', 'except']], ['to-execute', ['execute', 'no-matter', 'except']], ['declined', ['accept']], ['executed', ['feed-back']], ['to-lift', ['confirm-lift']],
  ['informed', []], ['fed-back', []], ['void', []], ['lifted', []],
])('in %s the desk offers what the loop foresees', (state, acts) => expect(actsIn(state).map(({ act }) => act)).toEqual(acts));

test('an exception asks for its article, and every act says what follows from it', () => {
  const forms = ['notified', 'to-execute', 'declined', 'executed', 'to-lift'].flatMap(actsIn);
  expect(forms.find(({ act }) => act === 'except')?.fields.filter(({ needed }) => needed).map(({ key }) => key)).toEqual(['article', 'reason']);
  expect(forms.every(({ effect }) => effect.endsWith('。'))).toBe(true);
});
