/** The status of a request, in the words and colours of the cards. */
import type { RequestView, ResponseView } from '../../../shared/contract/requests';
import { PROMISES_BY_PARTNER } from '../../../shared/domain/tracker/answering';
import { PROMISE_DAYS } from '../../../shared/domain/tracker/types';
import { dayWords, instantDayWords, withDayWords } from '../../../shared/words/dates';
import { overdueWords } from '../../../shared/words/late';
import type { Tint } from '../card';
import { escapeAndShorten } from '../text';

/** A coloured word, and the text that follows it. */
export interface StatusText {
  readonly strong: string;
  readonly color: 'Default' | 'Attention';
  readonly value: string;
}

/** Returns the due day in words, and whether the request is overdue. */
export function dueText(request: RequestView): StatusText {
  const { effectiveDue } = request;
  const late = overdueWords(request);
  if (effectiveDue === null) return { strong: '', color: 'Default', value: dayWords(request.due) };
  const day = dayWords(effectiveDue);
  const value = effectiveDue === request.due ? day : `${day} (first due ${dayWords(request.due)})`;
  if (late === '') return { strong: '', color: 'Default', value };
  return { strong: late, color: 'Attention', value: ` · ${value}` };
}

/** Returns the latest response in one line with at most this many characters of detail; user text is shown as typed. */
export function answerText(latest: ResponseView | null, characters: number): StatusText {
  if (latest === null) return { strong: 'No reply yet', color: 'Default', value: '' };
  const detail = escapeAndShorten(withDayWords(latest.detail), characters);
  return { strong: latest.words, color: colorOf(latest), value: detail === '' ? '' : ` · ${detail}` };
}

/** The status of the whole request in a few words, and the colour behind them. */
export interface RequestStatus {
  readonly words: string;
  readonly style: Tint;
}

/** Returns the status of a request: its latest response, and whether it is overdue nevertheless. */
export function requestStatus(request: RequestView): RequestStatus {
  const { latest, effectiveDue } = request;
  const late = overdueWords(request);
  const open = (words: string, style: Tint): RequestStatus =>
    late === '' ? { words, style } : { words: `${words} · ${late}`, style: 'attention' };
  switch (latest?.kind) {
    case undefined:
      return open('No reply yet', 'emphasis');
    case 'supplied':
      return { words: latest.words, style: 'good' };
    case 'partly_supplied':
      return open(latest.words, 'warning');
    case 'will_supply_by':
      return open(`Promised for ${dayWords(effectiveDue ?? request.due)}`, 'warning');
    case 'cannot_share':
      return { words: latest.words, style: 'attention' };
    case 'not_held':
      return request.notHeldConfirmed
        ? { words: `${latest.words}, confirmed by the VRU`, style: 'emphasis' }
        : { words: `${latest.words}, not yet confirmed by the VRU`, style: 'warning' };
  }
}

/** Returns who responded, and when, in words. */
export function answeredBy({ by, onBehalf, givenBy, at }: ResponseView): string {
  const who = by === '' ? 'a seat that is no longer there' : by;
  const how = givenBy === undefined ? '' : `, given by ${givenBy}`;
  return `${who}${onBehalf ? `, on behalf of the organisation${how}` : ''}, ${instantDayWords(at)}`;
}

function colorOf({ kind }: ResponseView): StatusText['color'] {
  return kind === 'cannot_share' ? 'Attention' : 'Default';
}

/** Returns the hint for a partner who promises a later date. */
export function promiseWords(promisesLeft: number): string {
  const within = `A day within ${PROMISE_DAYS} days.`;
  if (promisesLeft <= 0) return 'A later date was promised twice already. Only the VRU can agree another one.';
  if (promisesLeft >= PROMISES_BY_PARTNER) return `${within} You can promise a later date twice.`;
  return `${within} This is the last later date you can promise; after it, please speak to the VRU.`;
}
