import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type {
  MonitoredMeetingView,
  MonitoredOrganisationView,
  MonitoringView,
} from '../../../../shared/contract/monitoring';
import { OpensPage } from '../../../components/opens';
import { Card, SectionTitle } from '../../../components/surface';
import { dayWords } from '../../../lib/dates';
import { Legend, RegisterCell } from './cell';
import { type AgencyGroup, byAgency, cellNumbers, columnNote, registerPath, shortDay } from './cell-words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  clip: { overflow: 'hidden' },
  /** Scrolls sideways by itself, so that the page never does. */
  scroll: {
    // Words for screen readers stand out of the flow: without this they would widen the page.
    position: 'relative',
    overflowX: 'auto',
    borderRadius: tokens.borderRadiusXLarge,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%' },
  corner: { width: '300px', minWidth: '200px' },
  sticky: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXS}`,
    verticalAlign: 'bottom',
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  note: {
    display: 'block',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'normal',
  },
  row: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXL}`,
  },
  inside: { paddingLeft: tokens.spacingHorizontalXXXL },
  agency: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXL}`,
  },
  begins: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  alone: { fontWeight: tokens.fontWeightSemibold },
  cell: { padding: tokens.spacingVerticalXXS, ':last-child': { paddingRight: tokens.spacingHorizontalM } },
  chip: { maxWidth: '120px', marginLeft: 'auto', marginRight: 'auto' },
  left: { textAlign: 'left', paddingLeft: tokens.spacingHorizontalXXL },
});

/** What scrolls has to be reached with the keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/** Meetings across, organisations down, by agency. */
export function HeatMap({ data }: { readonly data: MonitoringView }) {
  const styles = useStyles();
  const title = useId();
  const scroller = useRef<HTMLElement>(null);
  const newest = data.meetings.at(-1)?.meetingId;
  useEffect(() => {
    // Where not every month has room, the newest is what people came to see.
    if (newest !== undefined && scroller.current !== null) scroller.current.scrollLeft = scroller.current.scrollWidth;
  }, [newest]);
  const shown = new Set(data.organisations.flatMap(({ cells }) => cells.map(({ standing }) => standing)));
  return (
    <section aria-labelledby={title} className={styles.section}>
      <SectionTitle id={title}>Who was there</SectionTitle>
      <Legend shown={shown} />
      <Card flush className={styles.clip}>
        <section ref={scroller} aria-label="Heat map, scrolls sideways" {...REACHABLE} className={styles.scroll}>
          <table aria-labelledby={title} className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={mergeClasses(styles.head, styles.left, styles.sticky, styles.corner)}>
                  Organisation
                </th>
                {data.meetings.map((meeting) => (
                  <MeetingHead key={meeting.meetingId} meeting={meeting} />
                ))}
              </tr>
            </thead>
            {byAgency(data.organisations).map((group) => (
              <AgencyRows key={group.agency} group={group} meetings={data.meetings} />
            ))}
          </table>
        </section>
      </Card>
    </section>
  );
}

function MeetingHead({ meeting }: { readonly meeting: MonitoredMeetingView }) {
  const styles = useStyles();
  const note = columnNote(meeting);
  const day = <time dateTime={meeting.date}>{shortDay(meeting.date)}</time>;
  return (
    <th scope="col" className={styles.head} title={dayWords(meeting.date)}>
      {meeting.state === 'held' ? <OpensPage href={registerPath(meeting)}>{day}</OpensPage> : day}
      <span className={styles.note}>{note ?? '\u00a0'}</span>
    </th>
  );
}

interface AgencyRowsProps {
  readonly group: AgencyGroup;
  readonly meetings: readonly MonitoredMeetingView[];
}

function AgencyRows({ group, meetings }: AgencyRowsProps) {
  const styles = useStyles();
  const alone = group.organisations.length === 1;
  return (
    <tbody>
      {!alone && (
        <tr>
          <th scope="rowgroup" className={mergeClasses(styles.agency, styles.begins, styles.sticky)}>
            {group.agency}
          </th>
          <td colSpan={meetings.length} className={styles.begins} />
        </tr>
      )}
      {group.organisations.map((organisation) => (
        <OrganisationRow
          key={organisation.organisationId}
          organisation={organisation}
          meetings={meetings}
          alone={alone}
        />
      ))}
    </tbody>
  );
}

interface OrganisationRowProps {
  readonly organisation: MonitoredOrganisationView;
  readonly meetings: readonly MonitoredMeetingView[];
  /** It is its agency: no line above it says so. */
  readonly alone: boolean;
}

function OrganisationRow({ organisation, meetings, alone }: OrganisationRowProps) {
  const styles = useStyles();
  const begins = alone && styles.begins;
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.row, styles.sticky, begins, alone ? styles.alone : styles.inside)}>
        {organisation.organisation}
      </th>
      {organisation.cells.map((cell, index) => {
        const numbers = cellNumbers(cell);
        const date = meetings[index]?.date;
        const hover = [date === undefined ? null : dayWords(date), numbers].filter((words) => words !== null);
        return (
          <td key={cell.meetingId} className={mergeClasses(styles.cell, begins)} title={hover.join(': ')}>
            <div className={styles.chip}>
              <RegisterCell cell={cell} meeting={meetings[index]} organisation={organisation.organisation} />
            </div>
          </td>
        );
      })}
    </tr>
  );
}
