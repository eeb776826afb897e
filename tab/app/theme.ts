/** Chooses the theme: the one in the address, else Teams' theme, else the system's preference. */
import { LIGHT } from 'virtual:themes/light';
import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useSearch } from 'wouter';
import { useMedia } from '../components/use-media';
import type { TeamsHost } from './teams-host';

type ThemeName = 'default' | 'dark' | 'contrast';

interface NamedTheme {
  readonly name: ThemeName;
  readonly theme: Theme;
  readonly scheme: 'light' | 'dark';
}

const LIGHT_THEME: NamedTheme = { name: 'default', theme: LIGHT, scheme: 'light' };

/** Red text on the dark theme's surfaces: Teams' own red has a contrast of 4.2 to 1 there, this one of at least 7. */
const READABLE_RED = '#eeacb2';
const READABLE: Partial<Theme> = {
  colorStatusDangerForeground1: READABLE_RED,
  colorPaletteRedForeground1: READABLE_RED,
  colorPaletteRedForeground3: READABLE_RED,
};

/** Differences of the dark themes from the light one, loaded on demand. */
const DARK = {
  dark: async () => ({ ...(await import('virtual:themes/dark')).DIFFERENCE, ...READABLE }),
  contrast: async () => (await import('virtual:themes/contrast')).DIFFERENCE,
};

/** Falls back to the light theme if the other cannot be loaded: a page in the wrong colours is better than none. */
async function themeNamed(name: ThemeName): Promise<NamedTheme> {
  if (name === 'default') return LIGHT_THEME;
  try {
    return { name, theme: { ...LIGHT, ...(await DARK[name]()) }, scheme: 'dark' };
  } catch {
    return LIGHT_THEME;
  }
}

/** Returns the theme to show: the previous one until the new one has loaded; null if none has loaded yet. */
export function useTheme(host: TeamsHost | null): NamedTheme | null {
  const name = useThemeName(host);
  const [shown, setShown] = useState(name === 'default' ? LIGHT_THEME : null);
  useEffect(() => {
    let current = true;
    void themeNamed(name).then((theme) => current && setShown(theme));
    return () => {
      current = false;
    };
  }, [name]);
  return shown;
}

function named(name: string | null | undefined): ThemeName | null {
  return name === 'default' || name === 'dark' || name === 'contrast' ? name : null;
}

/** Returns the name of the wanted theme; follows changes in Teams or the system. */
function useThemeName(host: TeamsHost | null): ThemeName {
  const asked = useAsked();
  const dark = useMedia('(prefers-color-scheme: dark)');
  const forced = useMedia('(forced-colors: active)');
  const [teams, setTeams] = useState<string | null>(null);
  useEffect(() => {
    if (host === null) return;
    setTeams(host.theme);
    host.onThemeChange(setTeams);
  }, [host]);
  const system = dark ? (forced ? 'contrast' : 'dark') : 'default';
  return asked ?? named(teams) ?? system;
}

/** Returns the theme last requested in the address: links to other pages do not repeat it, and the theme is kept. */
function useAsked(): ThemeName | null {
  const now = named(new URLSearchParams(useSearch()).get('theme'));
  const [asked, setAsked] = useState(now);
  if (now !== null && now !== asked) setAsked(now);
  return now ?? asked;
}
