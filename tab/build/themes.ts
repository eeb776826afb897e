import type { Plugin } from 'vite';

const LIGHT = 'virtual:themes/light';
const DARK = 'virtual:themes/dark';

/**
 * Serves Fluent's themes for Teams as the values they come to: `virtual:themes/light` whole, `virtual:themes/dark` as what is
 * different in the other two. The code that works them out is twice as large, and asks for all three at once.
 */
export function themes(): Plugin {
  return {
    name: 'themes',
    resolveId: (source) => (source === LIGHT || source === DARK ? `\0${source}` : null),
    load: async (id) => {
      if (id !== `\0${LIGHT}` && id !== `\0${DARK}`) return null;
      const { teamsLightTheme, teamsDarkTheme, teamsHighContrastTheme } = await import('@fluentui/react-components');
      if (id === `\0${LIGHT}`) return `export const LIGHT = ${JSON.stringify(teamsLightTheme)};`;
      const differences = {
        dark: difference(teamsLightTheme, teamsDarkTheme),
        contrast: difference(teamsLightTheme, teamsHighContrastTheme),
      };
      return `export const DIFFERENCES = ${JSON.stringify(differences)};`;
    },
  };
}

function difference(from: object, to: object): object {
  const before = new Map(Object.entries(from));
  return Object.fromEntries(Object.entries(to).filter(([name, value]) => before.get(name) !== value));
}
