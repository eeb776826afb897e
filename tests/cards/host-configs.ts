/**
 * Renderer settings (host configs) that approximate how Teams draws a card in its three themes. Sizes and the light
 * colours are the Playground's. The dark and high-contrast colours are not published, so for those only Teams itself is
 * authoritative.
 */

export type CardTheme = 'light' | 'dark' | 'contrast';

interface Colours {
  readonly page: string;
  readonly card: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly line: string;
  /** Background of a container of each style. */
  readonly behind: Readonly<Record<'emphasis' | 'accent' | 'good' | 'warning' | 'attention', string>>;
}

const COLOURS: Readonly<Record<CardTheme, Colours>> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#252424',
    subtle: '#605e5c',
    accent: '#6264a7',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#c4314b',
    line: '#eeeeee',
    behind: { emphasis: '#f9f8f7', accent: '#c7def9', good: '#ccffcc', warning: '#ffe2b2', attention: '#ffc5b2' },
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f9526b',
    line: '#3d3d3d',
    behind: { emphasis: '#141414', accent: '#2f2f4a', good: '#1d3317', warning: '#463100', attention: '#3b1519' },
  },
  contrast: {
    page: '#000000',
    card: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    good: '#3ff23f',
    warning: '#ffff01',
    attention: '#ff5f5f',
    line: '#ffffff',
    behind: { emphasis: '#1a1a1a', accent: '#1a1a4d', good: '#002b00', warning: '#332b00', attention: '#3d0000' },
  },
};

/** The settings of a theme: the colours around the card, and the renderer's host config. */
export interface ThemeSettings {
  readonly colours: Colours;
  readonly hostConfig: object;
}

export const THEMES: Readonly<Record<CardTheme, ThemeSettings>> = {
  light: { colours: COLOURS.light, hostConfig: hostConfigOf(COLOURS.light) },
  dark: { colours: COLOURS.dark, hostConfig: hostConfigOf(COLOURS.dark) },
  contrast: { colours: COLOURS.contrast, hostConfig: hostConfigOf(COLOURS.contrast) },
};

function hostConfigOf(colours: Colours): object {
  const both = (strong: string, subtle: string) => ({ default: strong, subtle });
  const foregroundColors = {
    default: both(colours.text, colours.subtle),
    dark: both(colours.text, colours.subtle),
    light: both(colours.text, colours.subtle),
    accent: both(colours.accent, colours.accent),
    good: both(colours.good, colours.good),
    warning: both(colours.warning, colours.warning),
    attention: both(colours.attention, colours.attention),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  const { behind } = colours;
  return {
    fontFamily: '"Segoe UI", system-ui, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: colours.line },
    supportsInteractivity: true,
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    },
    textBlock: { headingLevel: 2 },
    containerStyles: {
      default: style(colours.card),
      emphasis: style(behind.emphasis),
      accent: style(behind.accent),
      good: style(behind.good),
      warning: style(behind.warning),
      attention: style(behind.attention),
    },
  };
}
