import { makeStyles, tokens } from '@fluentui/react-components';

/** A link into another page of the tab, underlined: colour alone would not tell it from a sentence. `strong` beside it where it is what its row is called by. */
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
    // A line of its own: room for a finger, without moving what stands above and below.
    display: 'inline-block',
    paddingTop: '2px',
    paddingBottom: '2px',
    '@media (max-width: 699.9px)': { minWidth: '44px', padding: '12px 0', margin: '-12px 0' },
  },
});
