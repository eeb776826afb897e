/** The themes for a dark screen: loaded when somebody has one. */
import { DIFFERENCES } from 'virtual:themes/dark';
import { LIGHT } from 'virtual:themes/light';
import type { Theme } from '@fluentui/react-components';

/** Red words on the dark theme's surfaces: Teams' own red has 4.2 to 1 there, this one at least 7. */
const READABLE_RED = '#eeacb2';

export const DARK_THEMES: Readonly<Record<'dark' | 'contrast', Theme>> = {
  dark: {
    ...LIGHT,
    ...DIFFERENCES.dark,
    colorStatusDangerForeground1: READABLE_RED,
    colorPaletteRedForeground1: READABLE_RED,
    colorPaletteRedForeground3: READABLE_RED,
  },
  contrast: { ...LIGHT, ...DIFFERENCES.contrast },
};
