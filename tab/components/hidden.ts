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
});

/** Classes for words that a screen reader reads and nobody sees: nowhere, or not where there is no room. */
export function useHidden(): Readonly<Record<'hidden' | 'whereNarrow', string>> {
  return useStyles();
}
