import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BuildingPeople20Regular, Video20Regular } from '@fluentui/react-icons';
import type { MeetingState, MeetingsView, MeetingView } from '../../../../shared/contract/meetings';
import { Day, Sentence } from '../../../components/day';
import { Tag } from '../../../components/surface';
import { timespanWords } from '../../../lib/dates';
import { MeetingActions } from '../arrange/meeting-actions';
import { notesOf } from '../meeting-words';
import { meetingVenueWords, STATE_WORDS } from '../where-and-when';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '150px minmax(0, 1fr) 104px 32px',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    '@media (max-width: 699.9px)': {
      gridTemplateColumns: 'minmax(0, 1fr) 32px',
      columnGap: tokens.spacingHorizontalS,
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    },
  },
  next: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  firstColumn: { '@media (max-width: 699.9px)': { gridColumnStart: 1 } },
  when: { display: 'flex', flexDirection: 'column', fontWeight: tokens.fontWeightSemibold },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  off: { textDecorationLine: 'line-through' },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  where: { display: 'flex', columnGap: tokens.spacingHorizontalSNudge, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  more: {
    marginTop: `calc(-1 * ${tokens.spacingVerticalXS})`,
    '@media (max-width: 699.9px)': { gridColumnStart: 2, gridRowStart: 1, gridRowEnd: 'span 3' },
  },
});

const TONES: Readonly<Record<MeetingState, 'plain' | 'attention' | 'good'>> = {
  planned: 'plain',
  open: 'good',
  held: 'good',
  cancelled: 'attention',
  'not-held': 'plain',
};

/** One meeting of the year: when, where, its state, and its controls. */
export function MeetingRow({ meeting, data }: { readonly meeting: MeetingView; readonly data: MeetingsView }) {
  const styles = useStyles();
  const { date, startsAt, minutes, mode, state } = meeting;
  const next = meeting.meetingId === data.next.meetingId;
  const off = state === 'cancelled' && styles.off;
  const Icon = mode === 'remote' ? Video20Regular : BuildingPeople20Regular;
  return (
    <li className={mergeClasses(styles.row, next && styles.next)}>
      <div className={mergeClasses(styles.when, styles.firstColumn)}>
        <span className={mergeClasses(off)}>
          <Day date={date} />
        </span>
        <span className={styles.quiet}>
          {timespanWords(startsAt, minutes)}
          {next && ' · next'}
        </span>
      </div>
      <div className={mergeClasses(styles.words, styles.firstColumn)}>
        <span className={styles.where}>
          <Icon aria-hidden="true" className={styles.icon} />
          {meetingVenueWords(meeting)}
        </span>
        {notesOf(meeting).map((note) => (
          <span key={note} className={styles.quiet}>
            <Sentence text={note} />
          </span>
        ))}
        {meeting.host?.warning != null && <span className={styles.quiet}>{meeting.host.warning}</span>}
      </div>
      <div className={styles.firstColumn}>
        <Tag tone={TONES[state]}>{STATE_WORDS[state]}</Tag>
      </div>
      <MenuPlace meeting={meeting} data={data} />
    </li>
  );
}

function MenuPlace({ meeting, data }: { readonly meeting: MeetingView; readonly data: MeetingsView }) {
  const styles = useStyles();
  return (
    <div className={styles.more}>
      <MeetingActions meeting={meeting} data={data} as="menu" />
    </div>
  );
}
