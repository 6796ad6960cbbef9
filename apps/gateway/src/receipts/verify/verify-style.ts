/** The site's own tokens and forms, as far as the pages without script need them. */
export const VERIFY_STYLE = `
:root{--ink:#1b1f24;--quiet:#57606a;--line:#d0d7de;--edge:#6e7781;--paper:#fff;--wash:#f6f8fa;--accent:#0b5cab;--on-accent:#fff;--ok:#1a7f37;--attention:#835800;--fault:#b42318}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--quiet:#a3adb8;--line:#3d444d;--edge:#7d8792;--paper:#0f1419;--wash:#181e25;--accent:#6cb2ff;--on-accent:#0b1420;--ok:#56d364;--attention:#e3b341;--fault:#ff9b8f}}
@media (prefers-contrast:more){:root{--ink:#000;--quiet:#24292f;--line:#57606a;--edge:#24292f;--accent:#063c73;--ok:#0d5323;--attention:#573a00;--fault:#8a1409}}
@media (prefers-contrast:more) and (prefers-color-scheme:dark){:root{--ink:#fff;--quiet:#e6edf3;--line:#a3adb8;--edge:#e6edf3;--accent:#a5d2ff;--ok:#7ee787;--attention:#ffd466;--fault:#ffc2ba}}
*,::before,::after{box-sizing:border-box}
html{font:106.25%/1.7 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,p,ul,ol,dl,dd{margin:0 0 16px}
h1,h2{line-height:1.35;text-wrap:balance}h1{font-size:1.88rem}h2{margin-top:32px;font-size:1.35rem}
p,li{text-wrap:pretty;max-width:38em}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.wrap{width:100%;max-width:1040px;margin-inline:auto;padding-inline:16px}
main{flex:1;padding-block:24px 48px}
.skip{position:absolute;top:-100px;left:8px;padding:8px 16px;background:var(--accent);color:var(--on-accent)}.skip:focus{top:8px}
.top{border-bottom:1px solid var(--line)}.top-row{display:flex;flex-wrap:wrap;align-items:center;gap:0 8px;min-height:57px}
.brand{display:inline-flex;align-items:center;min-height:56px;margin-inline-end:auto;font-size:1.18rem;font-weight:700;color:var(--ink);text-decoration:none}
nav{display:flex;flex-wrap:wrap}nav a{display:inline-flex;align-items:center;min-height:44px;padding-inline:12px;color:var(--ink);text-decoration:none;border-radius:6px}
nav a:hover{background:var(--wash);color:var(--accent)}
.whole{display:inline-block}
.bottom{border-top:1px solid var(--line);background:var(--wash);padding-block:24px;font-size:.882rem;color:var(--quiet)}.bottom p{margin:0}
.ways{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:24px;align-items:start}
.way{padding:clamp(16px,3vw,24px);background:var(--wash);border-radius:6px}.way h2{margin-top:0}.way>:last-child{margin-bottom:0}
label{display:block;font-weight:600}.hint{display:block;margin-bottom:4px;color:var(--quiet);font-size:.882rem;font-weight:400}
input,button{font:inherit;color:inherit}
input{display:block;width:100%;min-height:48px;margin-bottom:16px;padding:8px 12px;background:var(--paper);border:2px solid var(--edge);border-radius:6px}
input[aria-invalid]{border-color:var(--fault)}
button{min-height:48px;padding:0 20px;font-weight:600;background:var(--accent);color:var(--on-accent);border:1px solid var(--accent);border-radius:6px;cursor:pointer}button:hover{filter:brightness(1.1)}
.fault{display:block;margin:0 0 4px;color:var(--fault);font-weight:600}
.told{margin-bottom:24px;padding:12px 16px;border-inline-start:6px solid var(--attention);background:var(--wash)}.told.genuine{border-color:var(--ok)}.told.altered{border-color:var(--fault)}.told p{margin:0}.told h1{margin-bottom:4px}
.steps{padding:0;list-style:none}.steps li{display:flex;gap:12px;padding:8px 0;border-bottom:1px solid var(--line)}
.mark{flex:none;min-width:4.5em;font-weight:600}.holds .mark{color:var(--ok)}.fails .mark{color:var(--fault)}.open .mark{color:var(--attention)}
.facts{display:grid;grid-template-columns:minmax(6em,max-content) 1fr;gap:4px 16px}.facts dt{color:var(--quiet)}.facts dd{margin:0;overflow-wrap:anywhere}
.changes{padding-inline-start:1.4em}
@media (max-width:480px){h1{font-size:1.53rem}h2{font-size:1.24rem}nav a{padding-inline:8px}.facts{grid-template-columns:1fr}.facts dd{margin-bottom:8px}}
@media print{.top nav,.skip,.again{display:none}}
`.trim();
