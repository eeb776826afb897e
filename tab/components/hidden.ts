import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  whereNarrow: {
    '@media (max-width: 699.9px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  },
  unlessFocused: {
    ':not(:focus-within)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  },
});

/**
 * Classes for words that a screen reader reads and nobody sees: nowhere, not where there is no room, or not
 * until the keyboard stands on one of their links: a focus has to be seen.
 */
export function useHidden(): Readonly<Record<'hidden' | 'whereNarrow' | 'unlessFocused', string>> {
  return useStyles();
}
