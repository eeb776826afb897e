import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { MonitoredMeetingView } from '../../../../shared/contract/monitoring';
import { Card, SectionTitle } from '../../../components/surface';
import { useNarrow } from '../../../components/use-media';
import { columnNote, shortDay } from './cell-words';
import { CoverageTable } from './coverage-table';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, position: 'relative' },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  chart: { display: 'block', width: '100%', height: 'auto', marginTop: tokens.spacingVerticalS },
  column: { fill: tokens.colorBrandBackground },
  track: { fill: tokens.colorNeutralBackground3 },
  gap: { fill: 'none', stroke: tokens.colorNeutralStroke1, strokeDasharray: '3 4' },
  line: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  number: { fill: tokens.colorNeutralForeground1, fontSize: '20px', fontWeight: tokens.fontWeightSemibold },
  day: { fill: tokens.colorNeutralForeground2, fontSize: '15px' },
  note: { fill: tokens.colorNeutralForeground3, fontSize: '13px' },
  middle: { textAnchor: 'middle' },
});

interface CoverageChartProps {
  readonly meetings: readonly MonitoredMeetingView[];
}

/** Coverage of Theory of Change activity 2.a by meeting: the number of Specified agencies represented. */
export function CoverageChart({ meetings }: CoverageChartProps) {
  const styles = useStyles();
  const title = useId();
  const narrow = useNarrow();
  const most = Math.max(1, ...meetings.map(({ coverage }) => coverage?.whole ?? 0));
  return (
    <Card labelledBy={title} className={styles.card}>
      <SectionTitle id={title}>Coverage of 2.a</SectionTitle>
      <p className={styles.lead}>
        {meetings.some(({ coverage }) => coverage !== null)
          ? `Specified agencies represented, of ${most} in the group, at each meeting.`
          : 'Specified agencies represented at each meeting. No register has been closed in this period.'}
      </p>
      {narrow ? <Bars meetings={meetings} most={most} /> : <Columns meetings={meetings} most={most} />}
      <CoverageTable meetings={meetings} />
    </Card>
  );
}

interface PlotProps extends CoverageChartProps {
  /** The number that a full column stands for. */
  readonly most: number;
}

/** Minimum number of columns: a quarter is drawn at the scale of a year, so that the two can be compared. */
const A_YEAR = 12;
const STEP = 76;
const TOP = 34;
const HEIGHT = 190;

/** One column for each meeting, from left to right. */
function Columns({ meetings, most }: PlotProps) {
  const styles = useStyles();
  const width = Math.max(meetings.length, A_YEAR) * STEP;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} ${TOP + HEIGHT + 46}`} className={styles.chart}>
      <line x1={0} x2={width} y1={TOP + HEIGHT} y2={TOP + HEIGHT} className={styles.line} />
      {meetings.map((meeting, index) => {
        const { coverage, meetingId, date } = meeting;
        const middle = (index + 0.5) * STEP;
        const part = coverage?.part ?? 0;
        const height = (part / most) * HEIGHT;
        const box = { x: middle - 23, width: 46 };
        return (
          <g key={meetingId}>
            {coverage === null ? (
              <rect {...box} y={TOP + 0.5} height={HEIGHT - 1} rx={4} className={styles.gap} />
            ) : (
              <>
                <rect {...box} y={TOP} height={HEIGHT} rx={4} className={styles.track} />
                <rect {...box} y={TOP + HEIGHT - height} height={height} rx={4} className={styles.column} />
                <text x={middle} y={TOP - 9} className={mergeClasses(styles.number, styles.middle)}>
                  {part}
                </text>
              </>
            )}
            <text x={middle} y={TOP + HEIGHT + 21} className={mergeClasses(styles.day, styles.middle)}>
              {shortDay(date)}
            </text>
            <text x={middle} y={TOP + HEIGHT + 40} className={mergeClasses(styles.note, styles.middle)}>
              {columnNote(meeting)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const LINE = 30;
const BAR_FROM = 70;
const BAR = 116;

/** One bar for each meeting, from top to bottom: for the side panel. */
function Bars({ meetings, most }: PlotProps) {
  const styles = useStyles();
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 224 ${meetings.length * LINE}`}
      className={styles.chart}
      style={{ maxWidth: '360px' }}
    >
      {meetings.map((meeting, index) => {
        const { coverage, meetingId, date } = meeting;
        const y = index * LINE;
        return (
          <g key={meetingId}>
            <text x={0} y={y + 20} className={styles.day}>
              {shortDay(date)}
            </text>
            {coverage === null ? (
              <text x={BAR_FROM} y={y + 20} className={styles.note}>
                {columnNote(meeting)}
              </text>
            ) : (
              <>
                <rect x={BAR_FROM} y={y + 5} width={BAR} height={20} rx={4} className={styles.track} />
                <rect
                  x={BAR_FROM}
                  y={y + 5}
                  width={(coverage.part / most) * BAR}
                  height={20}
                  rx={4}
                  className={styles.column}
                />
                <text x={BAR_FROM + BAR + 9} y={y + 22} className={styles.number}>
                  {coverage.part}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
