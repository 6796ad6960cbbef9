import { ownPath } from './own-path.js';

test.each(['/', '/me', '/subject/91430422MAX895170D?asOf=2026-11-02#records', '/search?q=%E8%A1%A1%E5%8D%97'])('%s is a path of ours', (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  undefined, '', 'me', 'https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', '/\\/elsewhere.example', '\\\\elsewhere.example', '/a\\b', '/\t/elsewhere.example',
  '/\n/elsewhere.example', ' /me', 'javascript:alert(1)', '/..//elsewhere.example', '/sign-in', '/sign-in?next=/sign-in', '/sign-out', '/api/submissions', '/graphql?query={me}', '/demo-issuer/auth',
])('%j leads home', (given) => expect(ownPath(given)).toBe('/'));
