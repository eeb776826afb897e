import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { OverviewView } from '../../../../shared/contract/overview';
import { ofSourcesDueWords, percentageWords } from '../../../../shared/domain/tracker/measure';
import { RAG_WORDS } from '../../../../shared/domain/tracker/words';
import { CountLink } from '../../../components/count-link';
import { Section } from '../../../components/layout';
import { useLinkStyles } from '../../../components/links';
import { RAG_ICONS, RagBar, useRagStyles } from '../../../components/rag';
import { RAG_ORDER } from '../../../lib/words';

const useStyles = makeStyles({
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  big: {
    fontSize: tokens.fontSizeHero900,
    lineHeight: '1',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    boxSizing: 'border-box',
    minHeight: '28px',
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media (max-width: 699.9px)': { minHeight: '44px' },
  },
});

/** Measure 3.1.1.a with the counts it is based on; each status links to its sources. */
export function Measure({ data }: { readonly data: OverviewView }) {
  const styles = useStyles();
  const colours = useRagStyles();
  const { link, strong } = useLinkStyles();
  const { measure, headline, ofSourcesDue, counts } = data;
  return (
    <Section
      card
      title={
        <Link href="/" className={mergeClasses(link, strong)}>
          {measure.number} {measure.title}
        </Link>
      }
    >
      <p className={styles.figures}>
        <span className={styles.big}>{percentageWords(headline)}</span>
        {headline.tenths !== null && (
          <CountLink href="/?rag=green">
            {headline.green}/{headline.of} sources green
          </CountLink>
        )}
      </p>
      {headline.tenths !== null && (
        <p className={styles.quiet}>
          Of sources due: {ofSourcesDueWords(data)}
          {ofSourcesDue.tenths !== null && `, ${ofSourcesDue.green}/${ofSourcesDue.of}`}
        </p>
      )}
      <RagBar counts={counts} />
      <ul className={styles.chips}>
        {RAG_ORDER.filter((rag) => counts[rag] > 0).map((rag) => {
          const Icon = RAG_ICONS[rag];
          return (
            <li key={rag}>
              <Link href={`/?rag=${rag}`} className={mergeClasses(styles.chip, colours[rag])} data-rag={rag}>
                <Icon aria-hidden="true" />
                {RAG_WORDS[rag]} {counts[rag]}
              </Link>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
