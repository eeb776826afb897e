import type { Plugin } from 'vite';

const MODULE = /^\0?virtual:themes\/(light|dark|contrast)$/;

/**
 * Vite plugin: serves Fluent's themes for Teams as their computed values, `virtual:themes/light` whole,
 * `virtual:themes/dark` and `virtual:themes/contrast` as their differences from it. The code that computes them is
 * twice as large, and computes all three.
 */
export function themes(): Plugin {
  return {
    name: 'themes',
    resolveId: (source) => (MODULE.test(source) ? `\0${source}` : null),
    load: async (id) => {
      const name = MODULE.exec(id)?.[1];
      if (name === undefined) return null;
      const { teamsLightTheme, teamsDarkTheme, teamsHighContrastTheme } = await import('@fluentui/react-components');
      if (name === 'light') return `export const LIGHT = ${JSON.stringify(teamsLightTheme)};`;
      const theme = name === 'dark' ? teamsDarkTheme : teamsHighContrastTheme;
      return `export const DIFFERENCE = ${JSON.stringify(difference(teamsLightTheme, theme))};`;
    },
  };
}

function difference(from: object, to: object): object {
  const before = new Map(Object.entries(from));
  return Object.fromEntries(Object.entries(to).filter(([name, value]) => before.get(name) !== value));
}
