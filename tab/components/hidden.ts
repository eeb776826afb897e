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

/**
 * Returns the classes for text that is visually hidden but read by screen readers: always, or only on a narrow screen.
 */
export function useHidden(): Readonly<Record<'hidden' | 'whereNarrow', string>> {
  return useStyles();
}
