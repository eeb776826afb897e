import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { MonitoredSeatView, MonitoringView } from '../../../../shared/contract/monitoring';
import { ButtonGroup, Card, SectionTitle } from '../../../components/surface';
import { dayWords } from '../../../lib/dates';
import type { RateRow } from './rate-order';
import { RateTable } from './rate-table';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  choice: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const TITLE = 'How often they were there';

type By = 'organisation' | 'seat';

const WORDS: Readonly<Record<By, { readonly choice: string; readonly lead: string }>> = {
  organisation: {
    choice: 'Organisations',
    lead: 'Meetings at which one of its seats was filled, of those that count for it.',
  },
  seat: {
    choice: 'Seats',
    lead: 'Meetings in the current holder’s time at which they or a deputy were there.',
  },
};
const CHOICES = ['organisation', 'seat'] as const satisfies readonly By[];

/** Attendance rates by organisation or by seat, always with the counts. */
export function Rates({ data }: { readonly data: MonitoringView }) {
  const styles = useStyles();
  const title = useId();
  const [by, setBy] = useState<By>('organisation');
  const rows = by === 'seat' ? data.seats.map(rowOfSeat) : data.organisations.map(rowOfOrganisation);
  return (
    <section aria-labelledby={title} className={styles.section}>
      <div className={styles.head}>
        <div>
          <SectionTitle id={title}>{TITLE}</SectionTitle>
          <p className={styles.lead}>{WORDS[by].lead}</p>
        </div>
        <ButtonGroup label="Show rates of" className={styles.choice}>
          {CHOICES.map((choice) => (
            <ToggleButton
              key={choice}
              shape="circular"
              size="small"
              checked={by === choice}
              onClick={() => setBy(choice)}
            >
              {WORDS[choice].choice}
            </ToggleButton>
          ))}
        </ButtonGroup>
      </div>
      <Card flush>
        <RateTable caption={TITLE} of={by} rows={rows} />
      </Card>
    </section>
  );
}

function rowOfOrganisation(view: MonitoringView['organisations'][number]): RateRow {
  const { organisationId: id, organisation: name, agency, rate } = view;
  return { id, name, beside: agency === name ? null : agency, rate };
}

function rowOfSeat({ seatId, seat, organisation, vacant, since, rate }: MonitoredSeatView): RateRow {
  const holder = vacant ? 'vacant' : since === null ? null : `holder since ${dayWords(since)}`;
  const beside = [seat.includes(organisation) ? null : organisation, holder].filter((words) => words !== null);
  return { id: seatId, name: seat, beside: beside.length === 0 ? null : beside.join(', '), rate };
}
