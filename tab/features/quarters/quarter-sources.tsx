import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Link } from 'wouter';
import type { SnapshotSourceView, SnapshotVersionView } from '../../../shared/contract/snapshots';
import { BASIS_WORDS } from '../../../shared/domain/agreements/basis-words';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';
import { Sentence } from '../../components/day';
import { RagChip } from '../../components/rag';
import { ButtonGroup, Card, SectionTitle, Tag } from '../../components/surface';
import { counted, RAG_ORDER } from '../../lib/words';
import { type QuarterFigure, quarterFigureWords, sourcesCountedIn } from './counted';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  source: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    overflowWrap: 'anywhere',
    '@media (max-width: 699.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // Rows far outside the window are not rendered until it comes near.
  far: { contentVisibility: 'auto', containIntrinsicSize: 'auto 72px' },
  rule: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  link: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    display: 'inline-block',
    minWidth: '44px',
    padding: '2px 0',
    '@media (max-width: 699.9px)': { padding: '14px 0', margin: '-10px 0' },
    ':hover': { textDecorationLine: 'underline' },
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  status: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Number of rows whose rendering costs next to nothing. */
const MANY = 40;

/** Id of the element that the figures of the page scroll to. */
export const SOURCES_ID = 'counted-sources';

interface QuarterSourcesProps {
  readonly version: SnapshotVersionView;
  /** The figure whose sources are shown; null: all of them. */
  readonly figure: QuarterFigure | null;
  readonly onShow: (figure: QuarterFigure | null) => void;
}

/** Every source as counted, with its reason at the time; or only those that one figure counts. */
export function QuarterSources({ version, figure, onShow }: QuarterSourcesProps) {
  const styles = useStyles();
  const title = useId();
  const shown = sourcesCountedIn(version, figure);
  const all = counted(version.sources.length, 'data source');
  const how = version.restatedBecause === '' ? 'Corrected' : 'Restated';
  return (
    <section id={SOURCES_ID} aria-labelledby={title} className={styles.section}>
      <SectionTitle id={title}>What it was counted from</SectionTitle>
      <ButtonGroup label="Show by status" className={styles.chips}>
        {RAG_ORDER.filter((one) => version.counts[one] > 0).map((one) => (
          <ToggleButton
            key={one}
            shape="circular"
            size="small"
            checked={figure === one}
            onClick={() => onShow(figure === one ? null : one)}
          >
            {RAG_WORDS[one]} {version.counts[one]}
          </ToggleButton>
        ))}
      </ButtonGroup>
      <span role="status">{figure === null ? all : `${shown.length} of ${all}: ${quarterFigureWords(figure)}`}</span>
      <Card flush>
        <ul aria-labelledby={title} className={styles.list}>
          {shown.map((source, index) => (
            <CountedSource key={source.id} source={source} how={how} first={index === 0} far={index > MANY} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

interface CountedSourceProps {
  readonly source: SnapshotSourceView;
  /** How this version changes a source that it corrects: "Corrected" or "Restated". */
  readonly how: string;
  readonly first: boolean;
  readonly far: boolean;
}

function CountedSource({ source, how, first, far }: CountedSourceProps) {
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.source, !first && styles.rule, far && styles.far)}>
      <div>
        <Link href={`/sources/${source.id}`} className={styles.link}>
          {source.name}
        </Link>
        <div className={styles.quiet}>
          {source.organisation}
          {source.agency !== source.organisation && `, ${source.agency}`}
        </div>
      </div>
      <div>
        <div className={styles.status}>
          <RagChip rag={source.rag} />
          {source.overridden && <Tag>Set by hand</Tag>}
          {source.before !== null && (
            <Tag>
              {how}, {RAG_WORDS[source.before].toLowerCase()} before
            </Tag>
          )}
          {source.forgotten && <Tag>{how}, not counted before</Tag>}
          {source.shared && <Tag>Shared in the quarter</Tag>}
        </div>
        <div className={styles.quiet}>
          <Sentence text={source.reason} />. {BASIS_WORDS[source.basis]}.
        </div>
      </div>
    </li>
  );
}
