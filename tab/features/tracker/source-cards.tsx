import { makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import type { SourceView } from '../../../shared/contract/tracker';
import { Sentence } from '../../components/day';
import { RagChip } from '../../components/rag';
import { DueDate, LatestResponse, SampleTag } from './source-parts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    width: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  top: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface SourceCardsProps {
  readonly sources: readonly SourceView[];
  readonly onOpen: (sourceId: string) => void;
}

/** Every source as a card, where a table would not fit. */
export function SourceCards({ sources, onOpen }: SourceCardsProps) {
  const styles = useStyles();
  return (
    <ul aria-label="Data sources" className={styles.list}>
      {sources.map((source) => (
        <li key={source.id}>
          <SourceCard source={source} onOpen={() => onOpen(source.id)} />
        </li>
      ))}
    </ul>
  );
}

function SourceCard({ source, onOpen }: { readonly source: SourceView; readonly onOpen: () => void }) {
  const styles = useStyles();
  const restore = useRestoreFocusTarget();
  const request = source.requests[0];
  return (
    <button {...restore} type="button" className={styles.card} onClick={onOpen}>
      <span className={styles.top}>
        <RagChip rag={source.rag} />
        <SampleTag source={source} />
      </span>
      <span className={styles.name}>{source.name}</span>
      <span className={styles.quiet}>{source.organisation}</span>
      <span className={styles.quiet}>
        <Sentence text={source.reason} />
      </span>
      {request !== undefined && (
        <>
          <span>
            {request.period}
            <DueDate request={request} />
          </span>
          <span>
            <LatestResponse request={request} />
          </span>
        </>
      )}
    </button>
  );
}
