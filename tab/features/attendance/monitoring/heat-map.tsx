import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type {
  MonitoredMeetingView,
  MonitoredOrganisationView,
  MonitoringView,
} from '../../../../shared/contract/monitoring';
import { CountLink } from '../../../components/count-link';
import { Card, SectionTitle } from '../../../components/surface';
import { type MatrixGroup, type MatrixRow, MatrixTable } from '../../../components/table/matrix-table';
import { dayWords } from '../../../lib/dates';
import { Legend, RegisterCell } from './cell';
import { type AgencyGroup, byAgency, cellNumbers, columnNote, registerPath, shortDay } from './cell-words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  clip: { overflow: 'hidden' },
  day: { whiteSpace: 'nowrap' },
  note: {
    display: 'block',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  alone: { fontWeight: tokens.fontWeightSemibold },
  chip: { maxWidth: '120px', marginLeft: 'auto', marginRight: 'auto' },
});

/** The heat map: meetings across, organisations down, grouped by agency. */
export function HeatMap({ data }: { readonly data: MonitoringView }) {
  const styles = useStyles();
  const title = useId();
  const shown = new Set(data.organisations.flatMap(({ cells }) => cells.map(({ standing }) => standing)));
  return (
    <section aria-labelledby={title} className={styles.section}>
      <SectionTitle id={title}>Who was there</SectionTitle>
      <Legend shown={shown} />
      <Card flush className={styles.clip}>
        <MatrixTable
          caption="Who was there"
          corner="Organisation"
          cornerWidth="300px"
          columns={data.meetings.map((meeting) => ({
            id: meeting.meetingId,
            content: <MeetingHead meeting={meeting} />,
            title: dayWords(meeting.date),
          }))}
          groups={byAgency(data.organisations).map((group) => groupOf(group, data.meetings))}
          inset="xxl"
          scrollName="Heat map, scrolls sideways"
          lastFirst
        />
      </Card>
    </section>
  );
}

function MeetingHead({ meeting }: { readonly meeting: MonitoredMeetingView }) {
  const styles = useStyles();
  const note = columnNote(meeting);
  const day = (
    <time dateTime={meeting.date} className={styles.day}>
      {shortDay(meeting.date)}
    </time>
  );
  return (
    <>
      {meeting.state === 'held' ? <CountLink href={registerPath(meeting)}>{day}</CountLink> : day}
      <span className={styles.note}>{note ?? '\u00a0'}</span>
    </>
  );
}

/** Returns the group of an agency. An agency with a single organisation has no heading row. */
function groupOf({ agency, organisations }: AgencyGroup, meetings: readonly MonitoredMeetingView[]): MatrixGroup {
  const alone = organisations.length === 1;
  return {
    id: agency,
    name: alone ? undefined : agency,
    rows: organisations.map((organisation) => rowOf(organisation, meetings, alone)),
  };
}

function rowOf(
  { organisationId, organisation, cells }: MonitoredOrganisationView,
  meetings: readonly MonitoredMeetingView[],
  alone: boolean,
): MatrixRow {
  return {
    id: organisationId,
    head: alone ? <Alone name={organisation} /> : organisation,
    cells: cells.map((cell, index) => {
      const meeting = meetings[index];
      const hover = [meeting === undefined ? null : dayWords(meeting.date), cellNumbers(cell)];
      return {
        id: cell.meetingId,
        content: <Chip cell={cell} meeting={meeting} organisation={organisation} />,
        title: hover.filter((words) => words !== null).join(': '),
      };
    }),
  };
}

function Alone({ name }: { readonly name: string }) {
  return <span className={useStyles().alone}>{name}</span>;
}

function Chip(props: React.ComponentProps<typeof RegisterCell>) {
  return (
    <div className={useStyles().chip}>
      <RegisterCell {...props} />
    </div>
  );
}
