import { toGuide } from '../guide-text.js';
import { webpSize } from '../webp-size.js';

test('a title, what it is about, headings, lists, pictures', () => {
  expect(toGuide('# 查信用\n\n一步一步。\n\n## 先\n\n1. 打开[首页](/)。\n2. 输入**名称**。\n\n![首页](pictures/home.webp)\n\n- 完')).toEqual({
    title: '查信用', about: '一步一步。', pictures: ['pictures/home.webp'],
    parts: [
      '<p>一步一步。</p>', '<h2>先</h2>', '<ol><li>打开<a href="/">首页</a>。</li><li>输入<strong>名称</strong>。</li></ol>', '<p class="picture">', { picture: 0, alt: '首页' }, '</p>', '<ul><li>完</li></ul>',
    ],
  });
});

test('what could be markup is text, and a link leads nowhere but to pages', () => {
  const { parts } = toGuide('# 题\n\n<script>alert(1)</script> [点](javascript:alert(1)) "引"');
  expect(parts).toEqual(['<p>&lt;script&gt;alert(1)&lt;/script&gt; [点](javascript:alert(1)) &quot;引&quot;</p>']);
});

test.each(['没有题目', '# 题\n\n- 一\n二'])('%j is no guide', (text) => {
  expect(() => toGuide(text)).toThrow();
});

test('the size of a picture is read from its head, whichever of the three kinds it is', () => {
  const head = (kind: string, at: number, bytes: readonly number[]): Buffer => {
    const file = Buffer.alloc(32);
    file.write(kind, 12, 'latin1');
    Buffer.from(bytes).copy(file, at);
    return file;
  };
  expect(webpSize(head('VP8 ', 26, [0x20, 0x03, 0x58, 0x02]))).toEqual({ width: 800, height: 600 });
  expect(webpSize(head('VP8L', 21, [0x1f, 0xc3, 0x95, 0x00]))).toEqual({ width: 800, height: 600 });
  expect(webpSize(head('VP8X', 24, [0x1f, 0x03, 0x00, 0x57, 0x02, 0x00]))).toEqual({ width: 800, height: 600 });
  expect(() => webpSize(head('PNG ', 12, []))).toThrow('no WebP');
});
