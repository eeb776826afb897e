/** Status of each part of the app in words: beside its name on a wide screen, below it on a narrow one. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { HealthView } from '../../../shared/contract/health';
import { Day, Moment } from '../../components/day';
import { useLinkStyles } from '../../components/links';
import { useLive } from '../../components/session';
import { Tag } from '../../components/surface';
import { counted } from '../../lib/words';

const A_MINUTE = 60_000;

const useStyles = makeStyles({
  fact: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 14rem) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    '@media (max-width: 699.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** One fact: its name and its value. */
export function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

/** The latest quarter that has a figure, and whether it is confirmed. */
export function Figure({ snapshot }: Pick<HealthView, 'snapshot'>) {
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

/** The latest nightly backup. */
export function Backup({ backup }: Pick<HealthView, 'backup'>) {
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

/** Number of people who get the next digests, from the same query as the reminders page. */
export function NextReminders() {
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

/** Number of messages in the outbox, and since when. */
export function Waiting({ outbox: { waiting, oldest, atLeast } }: Pick<HealthView, 'outbox'>) {
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

/** Messages that may not have arrived, by cause, with a link to handle them. */
export function Undelivered({ data: { undelivered, may } }: { readonly data: HealthView }) {
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
