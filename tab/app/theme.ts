/** Which theme: what the address asks for, else what Teams says, else what the system prefers. */
import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useSearch } from 'wouter';
import { useMedia } from '../components/use-media';
import type { TeamsHost } from './teams-host';

export type ThemeName = 'default' | 'dark' | 'contrast';

/** Red words on the dark theme's surfaces: Teams' own red has 4.2 to 1 there, this one at least 7. */
const READABLE_RED = '#eeacb2';
const darkTheme: Theme = {
  ...teamsDarkTheme,
  colorStatusDangerForeground1: READABLE_RED,
  colorPaletteRedForeground1: READABLE_RED,
  colorPaletteRedForeground3: READABLE_RED,
};

export const THEMES: Readonly<Record<ThemeName, { readonly theme: Theme; readonly scheme: 'light' | 'dark' }>> = {
  default: { theme: teamsLightTheme, scheme: 'light' },
  dark: { theme: darkTheme, scheme: 'dark' },
  contrast: { theme: teamsHighContrastTheme, scheme: 'dark' },
};

function named(name: string | null | undefined): ThemeName | null {
  return name === 'default' || name === 'dark' || name === 'contrast' ? name : null;
}

/** The theme to show now; follows Teams, or the system, as it changes. */
export function useThemeName(host: TeamsHost | null): ThemeName {
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
