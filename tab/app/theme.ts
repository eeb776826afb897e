/** Which theme: what the address asks for, else what Teams says, else what the system prefers. */
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

/** Red words on the dark theme's surfaces: Teams' own red has 4.2 to 1 there, this one at least 7. */
const READABLE_RED = '#eeacb2';
const READABLE: Partial<Theme> = {
  colorStatusDangerForeground1: READABLE_RED,
  colorPaletteRedForeground1: READABLE_RED,
  colorPaletteRedForeground3: READABLE_RED,
};

/** What is different where the screen is dark: loaded when somebody has one. */
const DARK = {
  dark: async () => ({ ...(await import('virtual:themes/dark')).DIFFERENCE, ...READABLE }),
  contrast: async () => (await import('virtual:themes/contrast')).DIFFERENCE,
};

/** The light theme where the other cannot be fetched: a page in the wrong colours is better than none. */
async function themeNamed(name: ThemeName): Promise<NamedTheme> {
  if (name === 'default') return LIGHT_THEME;
  try {
    return { name, theme: { ...LIGHT, ...(await DARK[name]()) }, scheme: 'dark' };
  } catch {
    return LIGHT_THEME;
  }
}

/** The theme to show now, the one before until it is there; null while there is none yet. */
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

/** Which theme is wanted; follows Teams, or the system, as it changes. */
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

/** What the address asked for last: a link to another page says nothing of it, and the theme stays. */
function useAsked(): ThemeName | null {
  const now = named(new URLSearchParams(useSearch()).get('theme'));
  const [asked, setAsked] = useState(now);
  if (now !== null && now !== asked) setAsked(now);
  return now ?? asked;
}
