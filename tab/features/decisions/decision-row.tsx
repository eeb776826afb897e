import { makeStyles, tokens } from '@fluentui/react-components';
import { Edit20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { DecisionsView, DecisionView } from '../../../shared/contract/decisions';
import { Day, Moment } from '../../components/day';
import { OpenButton } from '../../components/open-button';
import { Tag } from '../../components/surface';
import { londonDay, monthWords } from '../../lib/dates';

const CorrectDecision = lazy(() =>
  import('./decision-dialogs').then((module) => ({ default: module.CorrectDecision })),
);

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalL },
  },
  words: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, maxWidth: '80ch' },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface DecisionRowProps {
  readonly item: DecisionView;
  readonly data: DecisionsView;
}

/** One decision, with what stood there before it was corrected. */
export function DecisionRow({ item, data }: DecisionRowProps) {
  const styles = useStyles();
  const [correcting, setCorrecting] = useState(false);
  const { kind, text, meetingId, serves, by, recordedAt, quarter, former } = item;
  return (
    <li className={styles.row} aria-label={text}>
      <div className={styles.words}>
        <p className={styles.text}>{text}</p>
        <div className={styles.meta}>
          <Tag>{kind === 'decision' ? 'Decision' : 'Key update'}</Tag>
          <span>Meeting of {monthWords(meetingId)}</span>
          {serves !== null && <span>For {serves}</span>}
          <span>For the report of {quarter}</span>
          <span>
            {by}, <Moment at={recordedAt} />
          </span>
        </div>
        {former.map(({ text: before, until }) => (
          <div key={until} className={styles.meta}>
            <span>
              Until <Day date={londonDay(until)} />: <s>{before}</s>
            </span>
          </div>
        ))}
      </div>
      {item.may.correct && (
        <OpenButton size="small" icon={<Edit20Regular />} label={`Correct: ${text}`} onOpen={() => setCorrecting(true)}>
          Correct
        </OpenButton>
      )}
      <Suspense fallback={null}>
        {correcting && <CorrectDecision item={item} data={data} onClose={() => setCorrecting(false)} />}
      </Suspense>
    </li>
  );
}
