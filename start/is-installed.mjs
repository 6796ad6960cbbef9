import { existsSync, readFileSync } from 'node:fs';

/** True when node_modules holds just the versions that the lock names, and a link to every room. */
export function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional, peer, link }]) =>
      link ? existsSync(path) : path === '' || optional || peer || !version || !path.includes('node_modules/') || installed[path]?.version === version,
  );
}
