import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { RoundView } from '../../../../shared/contract/requests';
import type { IsoDate } from '../../../../shared/domain/calendar/dates';
import { reachWords } from '../../../../shared/domain/messages/reach';
import { Day } from '../../../components/day';
import { PlainList, Section } from '../../../components/layout';
import { Card } from '../../../components/surface';
import { londonDay } from '../../../lib/dates';
import { namesInShort } from '../../../lib/words';
import { awaitedIn } from '../source-choice';
import { RequestList } from './request-list';
import { RoundUnreached } from './unreached';

const useStyles = makeStyles({
  round: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr) minmax(0, 4fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 699.9px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    },
  },
  opener: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    minWidth: 0,
    paddingLeft: 0,
    paddingRight: 0,
    color: tokens.colorNeutralForeground1,
  },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  bar: {
    display: 'flex',
    height: '8px',
    marginTop: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  part: { backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  reach: { gridColumnStart: 1, gridColumnEnd: -1 },
  awaited: { margin: 0, overflowWrap: 'anywhere' },
  items: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

interface RoundsProps {
  readonly rounds: readonly RoundView[];
  readonly today: IsoDate;
}

/**
 * Rounds of requests sent to several sources at once: whom they reached, how many have responded, and who is still
 * awaited.
 */
export function Rounds({ rounds, today }: RoundsProps) {
  if (rounds.length === 0) return null;
  return (
    <Section title="Asked together">
      <Card flush>
        <PlainList>
          {rounds.map((round) => (
            <Round key={round.id} round={round} today={today} />
          ))}
        </PlainList>
      </Card>
    </Section>
  );
}

function Round({ round, today }: { readonly round: RoundView; readonly today: IsoDate }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const itemsId = useId();
  const { period, asked, answered, askedAt, due, items, reach } = round;
  const awaited = awaitedIn(round);
  return (
    <li className={styles.round} aria-label={`${period}, due ${due}`}>
      <div className={styles.head}>
        <div>
          <Button
            className={styles.opener}
            appearance="transparent"
            aria-expanded={open}
            aria-controls={itemsId}
            icon={open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
            onClick={() => setOpen(!open)}
          >
            {period}
          </Button>
          <p className={styles.quiet}>
            Asked <Day date={londonDay(askedAt)} />, due <Day date={due} />
          </p>
        </div>
        <div>
          <strong>
            {answered} of {asked} responded
          </strong>
          <div aria-hidden="true" className={styles.bar}>
            <div className={styles.part} style={{ width: `${(answered / Math.max(1, asked)) * 100}%` }} />
          </div>
        </div>
        <p className={styles.awaited}>
          {awaited.length === 0 ? 'Everybody has responded.' : `Still to respond: ${namesInShort(awaited, 4)}`}
        </p>
        <div className={styles.reach}>
          {reach !== undefined && <p className={styles.quiet}>{reachWords(reach)}</p>}
          <RoundUnreached items={items} />
        </div>
      </div>
      <div id={itemsId} hidden={!open} className={styles.items}>
        {open && <RequestList label={`Requests for ${period}`} requests={items} today={today} />}
      </div>
    </li>
  );
}
