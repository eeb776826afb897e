/** Link back to the page that this one belongs to. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

const useStyles = makeStyles({
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    alignSelf: 'flex-start',
    minHeight: '24px',
    '@media (max-width: 699.9px)': { minHeight: '44px', margin: '-12px 0' },
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** `children`: the name of the page that it leads to. */
export function BackLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link href={href} className={useStyles().back}>
      <ArrowLeft20Regular aria-hidden="true" />
      {children}
    </Link>
  );
}
