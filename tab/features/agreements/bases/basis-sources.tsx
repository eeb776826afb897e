import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { SharingBasis } from '../../../../shared/domain/agreements/status';
import { BASIS_WORDS } from '../../../../shared/domain/agreements/words';
import { useLinkStyles } from '../../../components/links';
import { QueryView } from '../../../components/query-view';
import { useOnce } from '../../../components/session';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    columns: '280px 3',
    '& > li': { breakInside: 'avoid', overflowWrap: 'anywhere' },
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The sources that a figure was counted from: what is shared on this basis today. */
export function BasisSources({ basis }: { readonly basis: SharingBasis }) {
  const styles = useStyles();
  const { link } = useLinkStyles();
  const tracker = useOnce('tracker', {});
  return (
    <QueryView query={tracker} skeletonRows={1}>
      {({ sources, organisations }) => {
        const own = sources.filter((source) => source.basis === basis && source.rag !== 'excluded');
        if (own.length === 0) return <p className={styles.words}>No data source.</p>;
        return (
          <ul aria-label={BASIS_WORDS[basis]} className={styles.list}>
            {own.map(({ id, name, organisationId }) => (
              <li key={id}>
                <Link href={`/sources/${id}`} className={link}>
                  {name}
                </Link>{' '}
                <span className={styles.quiet}>
                  {organisations.find(({ value }) => value === organisationId)?.label}
                </span>
              </li>
            ))}
          </ul>
        );
      }}
    </QueryView>
  );
}
