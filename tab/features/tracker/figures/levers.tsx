import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { ChoiceView } from '../../../../shared/contract/actions';
import type { TrackerView } from '../../../../shared/contract/tracker';
import { percentageWords } from '../../../../shared/domain/tracker/measure';
import { useLinkStyles } from '../../../components/links';
import { counted } from '../../../lib/words';
import { CollapsibleCard } from './collapsible-card';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  words: { fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  after: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A longer list would be no advice. */
const LEVERS_SHOWN = 5;
const LINKS_SHOWN = 6;

/** What would raise the headline most, and the smallest set of sources that raises it to the next ten per cent. */
export function Levers({ tracker, folded }: { readonly tracker: TrackerView; readonly folded: boolean }) {
  const styles = useStyles();
  const { levers, nextTarget, headline } = tracker;
  if (levers.length === 0 && nextTarget === null) return null;
  const [best] = levers;
  const beside =
    best === undefined
      ? 'No single step is enough'
      : `from ${percentageWords(headline)} to ${percentageWords(best.after)}`;
  return (
    <CollapsibleCard title="What would lift the figure most" beside={beside} folded={folded}>
      <ol className={styles.list}>
        {levers.slice(0, LEVERS_SHOWN).map((lever) => (
          <li key={`${lever.organisation} ${lever.words}`}>
            <div className={styles.line}>
              <span className={styles.words}>{lever.words}</span>
              <span className={styles.after}>→ {percentageWords(lever.after)}</span>
            </div>
            <p className={styles.quiet}>
              {lever.organisation}, {counted(lever.sources.length, 'data source')}:{' '}
              <SourceLinks sources={lever.sources} />
            </p>
          </li>
        ))}
      </ol>
      {nextTarget !== null && (
        <p className={styles.quiet}>
          To reach {percentageWords({ green: 0, of: 0, tenths: nextTarget.tenths })}, the least that has to turn green
          is {counted(nextTarget.sources.length, 'data source')}: <SourceLinks sources={nextTarget.sources} />
        </p>
      )}
    </CollapsibleCard>
  );
}

/** Sources by name, linked to their pages; a long list is cut short, with the number of the others. */
function SourceLinks({ sources }: { readonly sources: readonly ChoiceView[] }) {
  const { link } = useLinkStyles();
  const more = sources.length - LINKS_SHOWN;
  return (
    <>
      {sources.slice(0, LINKS_SHOWN).map(({ value, label }, index) => (
        <span key={value}>
          {index > 0 && ', '}
          <Link href={`/sources/${value}`} className={link}>
            {label}
          </Link>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}
