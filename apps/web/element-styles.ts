import type { Plugin } from 'vite';

const IMPORTED = /import\s*\{([^}]*)\}\s*from\s*['"]element-plus['"]/g;

/** Gives every component of Element Plus that a module names its own stylesheet: the desk loads what its pages use and no more. */
export function elementStyles(): Plugin {
  return {
    name: 'element-styles',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('element-plus')) return undefined;
      const named = [...code.matchAll(IMPORTED)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim().split(/\s+as\s+/)[0] ?? ''));
      const styles = [...new Set(named.filter((name) => /^El[A-Z]/.test(name)))].map((name) => `import 'element-plus/es/components/${folderOf(name)}/style/css';`);
      return styles.length === 0 ? undefined : { code: `${code}\n${styles.join('\n')}`, map: null };
    },
  };
}

/** `ElTableColumn` → table-column */
function folderOf(component: string): string {
  return component.slice(2).replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}
