import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { HealthView } from '../../../shared/contract/health';
import { Day, Moment } from '../../components/day';
import { PlainList, Section } from '../../components/layout';
import { useLinkStyles } from '../../components/links';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { PageHeading, Tag } from '../../components/surface';
import { counted } from '../../lib/words';
import { InstanceRow } from './instance-row';

const A_MINUTE = 60_000;

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0 },
  fact: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 14rem) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    '@media (max-width: 699.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** How the app is doing: its servers and their storage, messages on their way or not delivered, and the latest figure. */
export function HealthPage() {
  const health = useLive('health', {});
  return (
    <>
      <PageHeading
        title="Health"
        lead="Whether the app does its work. Send this page to whoever runs the app for you when something looks wrong."
      />
      <QueryView query={health}>{(data) => <Health data={data} />}</QueryView>
    </>
  );
}

function Health({ data }: { readonly data: HealthView }) {
  const styles = useStyles();
  const { instances } = data;
  return (
    <>
      <Section title="The app" card>
        <dl className={styles.facts}>
          <Fact term="Version">{data.version}</Fact>
          <Fact term="Storage">Answered in {counted(data.storageMs, 'millisecond')}</Fact>
          <Fact term="Checked">
            <Moment at={data.checkedAt} />
          </Fact>
          <Fact term="Nightly backup">
            <Backup backup={data.backup} />
          </Fact>
          <Fact term="Quarterly figure">
            <Figure snapshot={data.snapshot} />
          </Fact>
        </dl>
      </Section>
      <Section title="Messages" card>
        <dl className={styles.facts}>
          <Fact term="Waiting to be sent">
            <Waiting outbox={data.outbox} />
          </Fact>
          <Fact term="May not have arrived">
            <Undelivered data={data} />
          </Fact>
          <Fact term="Next reminders">
            <NextReminders />
          </Fact>
        </dl>
      </Section>
      <Section title="Servers seen" card>
        <p className={styles.words}>
          Each server tells every minute that it is there. One that ended is listed for a day after it was last seen.
        </p>
        {instances.length === 0 ? (
          <p className={styles.words}>None yet. A server tells of itself a few seconds after it has started.</p>
        ) : (
          <PlainList label="Servers seen" gap="m">
            {instances.map((instance) => (
              <InstanceRow key={instance.id} instance={instance} />
            ))}
          </PlainList>
        )}
      </Section>
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

function Figure({ snapshot }: Pick<HealthView, 'snapshot'>) {
  const { link } = useLinkStyles();
  if (snapshot === null) return 'No quarter is over yet';
  return (
    <>
      <Link href={`/quarters/${snapshot.quarter}`} className={link}>
        {snapshot.label}
      </Link>{' '}
      {snapshot.locked ? <Tag tone="good">Confirmed</Tag> : <Tag>Provisional: not confirmed yet</Tag>}
    </>
  );
}

function Backup({ backup }: Pick<HealthView, 'backup'>) {
  if (backup === null) return 'None yet';
  return (
    <>
      <Day date={backup.day} />, {backup.rows.toLocaleString('en-GB')} {backup.rows === 1 ? 'row' : 'rows'}
      {backup.late && (
        <>
          {' '}
          <Tag tone="attention">Late</Tag>
        </>
      )}
    </>
  );
}

/** How many people the next digests go to: read as their page reads it. */
function NextReminders() {
  const { link } = useLinkStyles();
  const { data } = useLive('reminders', {}, A_MINUTE);
  if (data?.next == null) return '…';
  const { held, digests } = data.next;
  const going = held === null ? digests.filter((digest) => digest.held === null) : [];
  return (
    <>
      {going.length === 0 ? 'Nobody' : people(going.length)} on <Day date={data.day} />
      {held !== null && (
        <>
          {' '}
          <Tag>Held</Tag>
        </>
      )}
      .{' '}
      <Link href="/reminders" className={link}>
        See reminders
      </Link>
    </>
  );
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

function Waiting({ outbox: { waiting, oldest, atLeast } }: Pick<HealthView, 'outbox'>) {
  if (waiting === 0 && !atLeast) return 'None';
  return (
    <>
      {atLeast && 'At least '}
      {counted(waiting, 'message')}
      {oldest !== null && (
        <>
          , the oldest since <Moment at={oldest} />
        </>
      )}
    </>
  );
}

function Undelivered({ data: { undelivered, may } }: { readonly data: HealthView }) {
  const { link } = useLinkStyles();
  const { unknown, undeliverable, failed } = undelivered;
  if (unknown + undeliverable + failed === 0) return 'None';
  const words = [
    unknown > 0 ? `${unknown} without an answer from Teams` : '',
    undeliverable > 0 ? `${undeliverable} refused` : '',
    failed > 0 ? `${failed} not sent` : '',
  ].filter((text) => text !== '');
  return (
    <>
      <Tag tone="attention">{counted(unknown + undeliverable + failed, 'message')}</Tag> {words.join(', ')}.{' '}
      {may.lookAfterMessages && (
        <Link href="/messages" className={link}>
          Send again or settle
        </Link>
      )}
    </>
  );
}
