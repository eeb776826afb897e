import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { MeetingsView } from '../../../../shared/contract/meetings';
import { MutationProblem } from '../../../components/mutation-problem';
import { useRouteMutation } from '../../../components/session';
import { Card, SectionTitle } from '../../../components/surface';
import { useToast } from '../../../components/toast';
import { saveFile } from '../../../lib/save-file';
import { CalendarAddress } from './calendar-address';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM },
});

/** The meetings in the reader's own calendar: a file once, or an address that stays up to date. */
export function CalendarCard({ year }: { readonly year: MeetingsView['year'] }) {
  const styles = useStyles();
  const title = useId();
  const toast = useToast();
  // It changes nothing, but like a change it is triggered by a button, is pending and may fail.
  const file = useRouteMutation('calendarFile', {
    onDone: (answer) => {
      saveFile(answer);
      toast(`${answer.fileName} is saved.`);
    },
  });
  return (
    <Card labelledBy={title} className={styles.card}>
      <SectionTitle id={title}>In your own calendar</SectionTitle>
      <Button
        icon={<ArrowDownload20Regular />}
        disabledFocusable={file.pending}
        onClick={() => file.send({ query: { year: year.id } })}
      >
        Download {year.label} (.ics)
      </Button>
      <MutationProblem problem={file.problem} onDismiss={file.forget} />
      <CalendarAddress />
    </Card>
  );
}
