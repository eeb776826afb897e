import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { MonitoredOrganisationView, MonitoringView } from '../../../../shared/contract/monitoring';
import { PlainList } from '../../../components/layout';
import { Card, SectionTitle } from '../../../components/surface';
import { rateInFull } from '../../../lib/words';
import { Legend, RegisterCell } from './cell';
import { columnNote, shortDay } from './cell-words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  organisation: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cells: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(62px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  cell: { display: 'flex', flexDirection: 'column', textAlign: 'center' },
});

/** The heat map for narrow screens: each organisation with its meetings below. */
export function HeatList({ data }: { readonly data: MonitoringView }) {
  const styles = useStyles();
  const title = useId();
  const shown = new Set(data.organisations.flatMap(({ cells }) => cells.map(({ standing }) => standing)));
  return (
    <section aria-labelledby={title} className={styles.section}>
      <SectionTitle id={title}>Who was there</SectionTitle>
      <Legend shown={shown} />
      <NotHeld data={data} />
      <Card flush>
        <ul aria-labelledby={title} className={styles.list}>
          {data.organisations.map((organisation) => (
            <Organisation key={organisation.organisationId} organisation={organisation} data={data} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

/** Lists the meetings without figures once, instead of as a dash for each organisation. */
function NotHeld({ data }: { readonly data: MonitoringView }) {
  const styles = useStyles();
  const without = data.meetings.filter(({ state }) => state !== 'held');
  if (without.length === 0) return null;
  return (
    <PlainList label="Meetings without figures">
      {without.map((meeting) => (
        <li key={meeting.meetingId} className={styles.quiet}>
          <time dateTime={meeting.date}>{shortDay(meeting.date)}</time>: {columnNote(meeting)?.toLowerCase()}
        </li>
      ))}
    </PlainList>
  );
}

interface OrganisationProps {
  readonly organisation: MonitoredOrganisationView;
  readonly data: MonitoringView;
}

function Organisation({ organisation: { organisation, agency, cells, rate }, data }: OrganisationProps) {
  const styles = useStyles();
  return (
    <li className={styles.organisation}>
      <div>
        <h3 className={styles.name}>{organisation}</h3>
        {agency !== organisation && <div className={styles.quiet}>{agency}</div>}
        <div className={styles.quiet}>{rateInFull(rate)}</div>
      </div>
      <ul className={styles.cells}>
        {cells.map((cell, index) => {
          const meeting = data.meetings[index];
          if (meeting?.state !== 'held') return null;
          return (
            <li key={cell.meetingId} className={styles.cell}>
              <time dateTime={meeting.date} className={styles.quiet}>
                {shortDay(meeting.date)}
              </time>
              <RegisterCell cell={cell} meeting={meeting} organisation={organisation} />
            </li>
          );
        })}
      </ul>
    </li>
  );
}
