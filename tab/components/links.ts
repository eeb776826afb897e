import { makeStyles, tokens } from '@fluentui/react-components';

/**
 * Styles of a link to another page of the tab. Underlined, because colour alone would not distinguish it from a
 * sentence. Combined with `strong` if the link is the name of its row.
 */
export const useLinkStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    ':hover': { textDecorationThickness: tokens.strokeWidthThick },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  strong: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    // A separate line: a larger touch target, without moving the lines above and below.
    display: 'inline-block',
    paddingTop: '2px',
    paddingBottom: '2px',
    '@media (max-width: 699.9px)': { minWidth: '44px', padding: '12px 0', margin: '-12px 0' },
  },
});
