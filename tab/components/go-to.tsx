import { Link } from 'wouter';
import { useLinkStyles } from './links';

/** A link to another page, where something can be done about it. */
export function GoTo({ href, children }: { readonly href: string; readonly children: string }) {
  const { link } = useLinkStyles();
  return (
    <Link href={href} className={link}>
      {children}
    </Link>
  );
}
