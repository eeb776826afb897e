import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { AgreementsView } from '../../../../shared/contract/agreements';
import { BASIS_WORDS } from '../../../../shared/domain/agreements/basis-words';
import type { SharingBasis } from '../../../../shared/domain/agreements/status';
import { useLinkStyles } from '../../../components/links';
import { QueryView } from '../../../components/query-view';
import { useOnce } from '../../../components/session';
import { Card, SectionTitle } from '../../../components/surface';
import { counted } from '../../../lib/words';
import { BASES, BasisSwatch } from './basis-parts';
import { BasisTrend } from './basis-trend';
import { basisColumns, movementWords, totalOf } from './basis-words';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, position: 'relative' },
  lead: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '76ch' },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 959.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  figures: {
    display: 'grid',
    // Four tiles: four, two or one in a line, never three and a gap.
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    '@media (min-width: 800px) and (max-width: 959.9px)': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
    '@media (max-width: 399.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    gap: tokens.spacingHorizontalM,
    alignContent: 'start',
  },
  figure: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  open: { boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}` },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  name: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** Number of sources by basis of sharing. Recommendation 6.2: one unified framework, fewer individual agreements. */
export function Bases({ data }: { readonly data: AgreementsView }) {
  const styles = useStyles();
  const title = useId();
  const listId = useId();
  const [open, setOpen] = useState<SharingBasis | null>(null);
  const columns = basisColumns(data);
  const movement = movementWords(columns);
  return (
    <Card labelledBy={title} className={styles.card}>
      <div>
        <SectionTitle id={title}>On what basis data is shared</SectionTitle>
        <p className={styles.lead}>
          {counted(totalOf(data.bases), 'data source')} today. Recommendation 6.2: one unified framework, and fewer
          individual agreements. {movement}
        </p>
      </div>
      <div className={mergeClasses(columns.length > 1 && styles.body)}>
        <div className={styles.figures}>
          {BASES.map((basis) => (
            <button
              key={basis}
              type="button"
              className={mergeClasses(styles.figure, open === basis && styles.open)}
              aria-expanded={open === basis}
              aria-controls={listId}
              onClick={() => setOpen(open === basis ? null : basis)}
            >
              <span className={styles.number}>{data.bases[basis]}</span>
              <span className={styles.name}>
                <BasisSwatch basis={basis} />
                {BASIS_WORDS[basis]}
              </span>
            </button>
          ))}
        </div>
        {columns.length > 1 && <BasisTrend columns={columns} />}
      </div>
      <div id={listId} hidden={open === null}>
        {open !== null && <BasisSources basis={open} />}
      </div>
    </Card>
  );
}

const useBasisSourcesStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    columns: '280px 3',
    '& > li': { breakInside: 'avoid', overflowWrap: 'anywhere' },
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The sources counted in a figure: those shared on this basis today. */
function BasisSources({ basis }: { readonly basis: SharingBasis }) {
  const styles = useBasisSourcesStyles();
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
