import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { RemindersView } from '../../../shared/contract/reminders';
import { Day } from '../../components/day';
import { Section } from '../../components/layout';
import { OpenButton } from '../../components/open-button';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { PageHeading, Tag } from '../../components/surface';
import { NextDigests } from './next-digests';
import { ReminderLines } from './reminder-lines';

const ChangeDigest = lazy(() => import('./change-digest').then((module) => ({ default: module.ChangeDigest })));

/** Polling interval: what is due changes daily, and need not be visible within seconds. */
const TEN_SECONDS = 10_000;

const useStyles = makeStyles({
  words: { margin: 0, maxWidth: '68ch', color: tokens.colorNeutralForeground2 },
});

/** The reader's next digest and, for chair and VRU, what is sent to everybody, which the VRU can hold. */
export function RemindersPage() {
  const reminders = useLive('reminders', {}, TEN_SECONDS);
  return (
    <>
      <PageHeading
        title="Reminders"
        lead="On working days at 09:00 each person gets one digest of what is due, and none when nothing is."
      />
      <QueryView query={reminders}>
        {(data) => (
          <>
            {data.next !== null && <NextDigests day={data.day} next={data.next} mayHold={data.may.hold} />}
            <OwnDigest data={data} />
          </>
        )}
      </QueryView>
    </>
  );
}

function OwnDigest({ data }: { readonly data: RemindersView }) {
  const styles = useStyles();
  const [changing, setChanging] = useState(false);
  const { own, day, may } = data;
  if (!may.choose) {
    return (
      <Section card title="Your digest">
        <p className={styles.words}>You hold no seat, so you get no digest.</p>
      </Section>
    );
  }
  return (
    <Section
      card
      title="Your digest"
      actions={
        <OpenButton size="small" onOpen={() => setChanging(true)} label="Change your digest">
          Change
        </OpenButton>
      }
    >
      <p className={styles.words}>
        {own.digest ? <Tag tone="good">On</Tag> : <Tag>Off</Tag>} {own.digest ? own.because : OFF}
      </p>
      {own.lines.length > 0 ? (
        <>
          <p className={styles.words}>
            Next, on <Day date={day} />: {own.summary}.
          </p>
          <ReminderLines lines={own.lines} label="Your next digest" />
        </>
      ) : (
        own.digest && (
          <p className={styles.words}>
            Nothing is due for you on <Day date={day} />.
          </p>
        )
      )}
      <Suspense fallback={null}>
        {changing && <ChangeDigest on={own.digest} onClose={() => setChanging(false)} />}
      </Suspense>
    </Section>
  );
}

const OFF = 'You get no digest. You still get data requests, and reminders that somebody sends to you.';
