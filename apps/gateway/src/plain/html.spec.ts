import { html } from './html.js';

test('a text stays a text, within an attribute as well', () => {
  const name = `<script>alert("1")</script>&'`;
  expect(html`<a title="${name}">${name}</a>`.text).toBe('<a title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</a>');
});

test('markup goes in as it is, alone and in lists; nothing for nothing', () => {
  expect(html`<ul>${['甲', '<乙>'].map((text) => html`<li>${text}</li>`)}</ul>${null}${3}`.text).toBe('<ul><li>甲</li><li>&lt;乙&gt;</li></ul>3');
});
