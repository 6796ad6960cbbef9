import { escaped } from '../../http/markup.js';
import { VERIFY_STYLE } from './verify-style.js';

/** A page of the site that needs no script, with the site's head and foot; `main` is written markup. */
export function pageFrame(title: string, main: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<title>${escaped(title)} · 信用衡南</title>
<style>${VERIFY_STYLE}</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="top"><div class="wrap top-row"><a class="brand" href="/">信用衡南</a><nav aria-label="主要栏目"><a href="/notices">公示</a><a href="/lists">名单</a><a href="/catalogue">目录</a><a href="/rights">权利</a><a href="/help">指南</a></nav></div></header>
<main id="main" class="wrap">${main}</main>
<footer class="bottom"><div class="wrap"><p>任何持有核查回执、信用报告的人都可以核验，不需要登录。核验只回答是否属实、签发以后所依据的记录有没有变化，不回答是谁、为什么核查了谁。上传的文件只在内存里比对，不保存。</p></div></footer>
</body>
</html>`;
}
