import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { SourcePageView } from '../../../../shared/contract/tracker';
import { Section } from '../../../components/layout';
import { useLinkStyles } from '../../../components/links';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The agreements that cover the source, and their status. */
export function Agreements({ page }: { readonly page: SourcePageView }) {
  const styles = useStyles();
  const { link, strong } = useLinkStyles();
  const { agreements, source } = page;
  return (
    <Section card title="Agreements">
      {agreements.length === 0 && (
        <p className={styles.none}>
          {source.isaRequired ? 'One is required, and none covers it.' : 'None covers it, and none is required.'}
        </p>
      )}
      {agreements.length > 0 && (
        <ul className={styles.list}>
          {agreements.map((agreement) => (
            <li key={agreement.id}>
              {agreement.title}
              <span className={styles.quiet}>{agreement.status}</span>
            </li>
          ))}
        </ul>
      )}
      <Link href="/agreements" className={mergeClasses(link, strong)}>
        All agreements
      </Link>
    </Section>
  );
}
