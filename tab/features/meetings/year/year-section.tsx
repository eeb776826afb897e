import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { MeetingsView } from '../../../../shared/contract/meetings';
import { ButtonGroup, Card, SectionTitle } from '../../../components/surface';
import { MeetingRow } from './meeting-row';
import { MiniMonths } from './mini-months';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  years: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 428px',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 1159.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

interface YearSectionProps {
  readonly data: MeetingsView;
  readonly onYear: (year: string) => void;
}

/** A financial year of meetings: the full list, and a calendar as an overview. */
export function YearSection({ data, onYear }: YearSectionProps) {
  const styles = useStyles();
  const title = useId();
  const { year, earlier, later, meetings } = data;
  return (
    <section aria-labelledby={title} className={styles.section}>
      <div className={styles.head}>
        <SectionTitle id={title}>Meetings of {year.label}</SectionTitle>
        <ButtonGroup label="Year" className={styles.years}>
          {earlier !== null && (
            <Button size="small" icon={<ChevronLeft20Regular />} onClick={() => onYear(earlier)}>
              Earlier year
            </Button>
          )}
          {later !== null && (
            <Button size="small" icon={<ChevronRight20Regular />} iconPosition="after" onClick={() => onYear(later)}>
              Later year
            </Button>
          )}
        </ButtonGroup>
      </div>
      <div className={styles.both}>
        <Card flush>
          <ul aria-labelledby={title} className={styles.list}>
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.meetingId} meeting={meeting} data={data} />
            ))}
          </ul>
        </Card>
        <Card>
          <MiniMonths meetings={meetings} />
        </Card>
      </div>
    </section>
  );
}
