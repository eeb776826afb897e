import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState } from 'react';
import type { MeetingsView } from '../../../../shared/contract/meetings';
import { monthWords } from '../../../../shared/words/dates';
import { Day } from '../../../components/day';
import { PlainList } from '../../../components/layout';
import { MutationProblem } from '../../../components/mutation-problem';
import { OpenButton } from '../../../components/open-button';
import { useRouteMutation } from '../../../components/session';
import { Card, SectionTitle } from '../../../components/surface';
import { useToast } from '../../../components/toast';
import { dayWords } from '../../../lib/dates';
import { everyWords } from '../meeting-words';

const CountMeetings = lazy(() => import('./count-forms').then((module) => ({ default: module.CountMeetings })));
const AddEarlierHost = lazy(() => import('./count-forms').then((module) => ({ default: module.AddEarlierHost })));

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM },
  words: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Settings of the VRU: where the count of every third meeting begins, and hosts from before the app. */
export function CountCard({ data }: { readonly data: MeetingsView }) {
  const styles = useStyles();
  const title = useId();
  const toast = useToast();
  const [open, setOpen] = useState<'count' | 'host' | null>(null);
  const removing = useRouteMutation('removeEarlierHost', {
    onDone: (_, { params }) => toast(`The host of ${dayWords(params.on)} is removed.`),
  });
  const close = () => setOpen(null);
  return (
    <Card labelledBy={title} className={styles.card}>
      <SectionTitle id={title}>Meetings in person</SectionTitle>
      <p className={styles.words}>
        {everyWords(data.inPersonEvery)} meeting, counted from {monthWords(data.countedFrom)}.
      </p>
      {data.hostedBefore.length > 0 && (
        <PlainList>
          {data.hostedBefore.map(({ on, organisation }) => (
            <li key={on} className={styles.row}>
              <span>
                {organisation}, <Day date={on} />
              </span>
              <Button
                size="small"
                aria-label={`Remove ${organisation}, ${dayWords(on)}`}
                disabledFocusable={removing.pending}
                onClick={() => removing.send({ params: { on } })}
              >
                Remove
              </Button>
            </li>
          ))}
        </PlainList>
      )}
      <MutationProblem problem={removing.problem} onDismiss={removing.forget} />
      <div className={styles.buttons}>
        <OpenButton onOpen={() => setOpen('count')}>Change the count</OpenButton>
        <OpenButton onOpen={() => setOpen('host')}>Add a host from before the app</OpenButton>
      </div>
      <Suspense fallback={null}>
        {open === 'count' && <CountMeetings data={data} onClose={close} />}
        {open === 'host' && <AddEarlierHost data={data} onClose={close} />}
      </Suspense>
    </Card>
  );
}
