import { makeStyles } from '@fluentui/react-components';
import type { IsoDate, IsoInstant } from '../../shared/domain/calendar/dates';
import { dayWords, instantWords, splitAtDates } from '../lib/dates';

const useStyles = makeStyles({ whole: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' } });

/** A day, such as "Wed 16 Dec 2026". */
export function Day({ date }: { readonly date: IsoDate }) {
  const styles = useStyles();
  return (
    <time dateTime={date} className={styles.whole}>
      {dayWords(date)}
    </time>
  );
}

/** A moment, in London time. */
export function Moment({ at }: { readonly at: IsoInstant }) {
  return <time dateTime={at}>{instantWords(at)}</time>;
}

/** A sentence from the server, with the dates in it formatted like every other day. */
export function Sentence({ text }: { readonly text: string }) {
  return splitAtDates(text).map((part) =>
    'date' in part ? <Day key={part.at} date={part.date} /> : <span key={part.at}>{part.text}</span>,
  );
}
