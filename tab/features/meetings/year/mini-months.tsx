import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MeetingView } from '../../../../shared/contract/meetings';
import { useNarrow } from '../../../components/use-media';
import { weeksOf } from './months';

const CELL = '20px';
/** Forced colours remove backgrounds: the marks differ by their borders. */
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  months: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(104px, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
  },
  strip: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(48px, 1fr))',
    gap: tokens.spacingVerticalM,
  },
  tile: { display: 'flex', flexDirection: 'column', alignItems: 'center', rowGap: tokens.spacingVerticalXXS },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  week: {
    display: 'grid',
    gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
    justifyItems: 'center',
    marginTop: tokens.spacingVerticalXXS,
  },
  day: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: CELL,
    aspectRatio: '1',
    lineHeight: '1',
    fontSize: tokens.fontSizeBase100,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  meeting: { fontWeight: tokens.fontWeightBold, fontSize: tokens.fontSizeBase100 },
  remote: {
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    [FORCED]: { border: `${tokens.strokeWidthThin} solid CanvasText` },
  },
  inPerson: {
    borderRadius: '0',
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
    [FORCED]: { forcedColorAdjust: 'none', backgroundColor: 'CanvasText', color: 'Canvas' },
  },
  cancelled: {
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralForeground1}`,
    textDecorationLine: 'line-through',
    color: tokens.colorNeutralForeground1,
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase200,
  },
  key: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalSNudge },
  alone: { width: CELL },
});

type Mark = 'remote' | 'inPerson' | 'cancelled';
const MARK_WORDS: Readonly<Record<Mark, string>> = {
  remote: 'On Teams',
  inPerson: 'In person',
  cancelled: 'Cancelled',
};
const MARKS = ['remote', 'inPerson', 'cancelled'] as const satisfies readonly Mark[];

function markOf({ state, mode }: Pick<MeetingView, 'state' | 'mode'>): Mark {
  if (state === 'cancelled') return 'cancelled';
  return mode === 'in-person' ? 'inPerson' : 'remote';
}

/**
 * Overview of the meetings' months. It contains nothing that the list does not, so it is hidden from screen readers.
 */
export function MiniMonths({ meetings }: { readonly meetings: readonly MeetingView[] }) {
  const styles = useStyles();
  const narrow = useNarrow();
  return (
    <div aria-hidden="true">
      <div className={styles.legend}>
        {MARKS.map((mark) => (
          <span key={mark} className={styles.key}>
            <span className={mergeClasses(styles.day, styles.meeting, styles.alone, styles[mark])}>1</span>
            {MARK_WORDS[mark]}
          </span>
        ))}
      </div>
      <div className={narrow ? styles.strip : styles.months}>
        {meetings.map((meeting) =>
          narrow ? (
            <Tile key={meeting.meetingId} meeting={meeting} />
          ) : (
            <Month key={meeting.meetingId} meeting={meeting} />
          ),
        )}
      </div>
    </div>
  );
}

const NAME = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const SHORT_NAME = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

function middleOf(month: string): Date {
  return new Date(`${month}-15T12:00:00Z`);
}

/** For narrow screens: the day alone, in place of a whole month. */
function Tile({ meeting }: { readonly meeting: MeetingView }) {
  const styles = useStyles();
  const mark = markOf(meeting);
  return (
    <div className={styles.tile}>
      <span className={styles.name}>{SHORT_NAME.format(middleOf(meeting.meetingId))}</span>
      <span className={mergeClasses(styles.day, styles.meeting, styles.alone, styles[mark])}>
        {Number(meeting.date.slice(8))}
      </span>
    </div>
  );
}

function Month({ meeting }: { readonly meeting: MeetingView }) {
  const styles = useStyles();
  const { meetingId, date } = meeting;
  const mark = markOf(meeting);
  const day = Number(date.slice(8));
  const marked = mergeClasses(styles.day, styles.meeting, styles[mark]);
  return (
    <div>
      <div className={styles.name}>{NAME.format(middleOf(meetingId))}</div>
      {weeksOf(meetingId).map((week) => (
        <div key={week.find((each) => each !== null)} className={styles.week}>
          {week.map((each, weekday) => (
            <span
              key={each ?? `none-${weekday}`}
              className={each === day ? marked : styles.day}
              {...(each === day ? { title: MARK_WORDS[mark] } : {})}
            >
              {each}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
