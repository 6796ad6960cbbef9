import { escaped } from '../../http/markup.js';
import { hashOf } from '../../http/content-security-policy.js';
import { DEMO_ACCOUNTS, DEMO_SYSTEM } from './demo-accounts.js';

const STYLE = `
html{font:106.25%/1.7 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;color:#1b1f24;background:#f6f8fa}
body{margin:0}main{max-width:38em;margin:0 auto;padding:24px 16px 48px}
.told{padding:12px 16px;border-inline-start:6px solid #9a6700;background:#fff}
h1{font-size:1.5rem;line-height:1.35}
ul{padding:0;list-style:none}li{margin:0 0 8px}
button{width:100%;min-height:48px;padding:8px 16px;font:inherit;text-align:start;color:#0b5cab;background:#fff;border:1px solid #d0d7de;border-radius:6px;cursor:pointer}
button:hover{border-color:#0b5cab}button small{display:block;color:#57606a}
:focus-visible{outline:3px solid #0b5cab;outline-offset:2px}
label{display:flex;gap:8px;align-items:center;min-height:44px}input{width:20px;height:20px}
code{overflow-wrap:anywhere}
`.trim();

/** What the demo issuer's pages may do: nothing but show themselves and send their form back. */
export const DEMO_CSP = `default-src 'none'; img-src 'self'; style-src ${hashOf(STYLE)}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

const MARK = '<p class="told">演示账号，不是真实身份。这一页只在没有接入统一身份认证的演示环境里有。</p>';

/** The login page: one click on an account, with or without a second factor. */
export function demoLoginPage({ action, secondFactor }: { readonly action: string; readonly secondFactor: boolean }): string {
  const accounts = DEMO_ACCOUNTS.map(({ id, name, what }) => `<li><button name="account" value="${escaped(id)}">${escaped(name)}<small>${escaped(what)}</small></button></li>`);
  return demoPage('演示登录', `${MARK}<h1>选择一个演示账号</h1>
<form method="post" action="${escaped(action)}">
<label><input type="checkbox" name="second-factor" value="1"${secondFactor ? ' checked' : ''}>已完成第二重身份验证（演示）</label>
<ul>${accounts.join('')}</ul>
</form>
<p>程序用客户端凭证：<code>${DEMO_SYSTEM.clientId}</code>，口令与名称相同，范围 <code>${DEMO_SYSTEM.scopes.join(' ')}</code>。</p>`);
}

/** Signing out of the demo issuer itself; `form` is the issuer's own. */
export function demoLogoutPage(form: string): string {
  return demoPage('退出演示登录', `${MARK}<h1>已退出信用衡南</h1>${form}<p><button type="submit" form="op.logoutForm" name="logout" value="yes">同时退出演示登录</button></p>`);
}

export function demoFaultPage(message: string): string {
  return demoPage('演示登录没有成功', `${MARK}<h1>演示登录没有成功</h1><p>${escaped(message)}</p><p><a href="/sign-in">重新登录</a></p>`);
}

function demoPage(title: string, main: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="/favicon.svg" type="image/svg+xml"><title>${title}</title><style>${STYLE}</style></head>
<body><main>${main}</main></body>
</html>`;
}
