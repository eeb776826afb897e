/** How a request stands, in the words and colours of the cards. */
import type { RequestView, ResponseView } from '../../../shared/contract/tracker';
import { PROMISES_BY_PARTNER } from '../../../shared/domain/tracker/answering';
import { gatewayWords } from '../../../shared/domain/tracker/words';
import { dayWords, instantWords, withDayWords } from '../dates';
import { counted, shortened } from '../text';

/** A word in colour, and what follows it. */
export interface Told {
  readonly strong: string;
  readonly color: 'Default' | 'Attention';
  readonly value: string;
}

/** Whether it is late, and for when it is awaited. */
export function dueTold(request: RequestView): Told {
  const { effectiveDue, overdueWorkingDays: late } = request;
  if (effectiveDue === null) return { strong: '', color: 'Default', value: dayWords(request.due) };
  const day = dayWords(effectiveDue);
  const value = effectiveDue === request.due ? day : `${day} (first due ${dayWords(request.due)})`;
  if (late === 0) return { strong: '', color: 'Default', value };
  return { strong: `${counted(late, 'working day')} overdue`, color: 'Attention', value: ` · ${value}` };
}

/** The latest answer in a line of at most so many characters; what was typed into it shows as typed. */
export function answerTold(latest: ResponseView | null, characters: number): Told {
  if (latest === null) return { strong: 'No answer yet', color: 'Default', value: '' };
  const detail = shortened(withDayWords(latest.detail), characters);
  return { strong: latest.words, color: colorOf(latest), value: detail === '' ? '' : ` · ${detail}` };
}

/** Who answered, and when. */
export function answeredBy(latest: ResponseView): string {
  return `${latest.by}${latest.onBehalf ? ', on behalf of the organisation' : ''}, ${instantWords(latest.at)}`;
}

function colorOf({ kind }: ResponseView): Told['color'] {
  return kind === 'cannot_share' ? 'Attention' : 'Default';
}

/** What a partner who promises a later date should know. */
export function promiseWords(promisesLeft: number): string {
  const within = 'A day within 90 days.';
  if (promisesLeft <= 0) return 'A later date was promised twice already. Only the VRU can agree another one.';
  if (promisesLeft >= PROMISES_BY_PARTNER) return `${within} You can promise a later date twice.`;
  return `${within} This is the last later date you can promise; after it, please speak to the VRU.`;
}

/** A short reminder of the Act beside the gateway; empty for a gateway of another name. */
export function gatewayReminder(gateway: string): string {
  if (gateway === gatewayWords({ kind: 's16' })) {
    return (
      'Section 16 allows authorities to share; it does not oblige them. It does not reach patient information, nor ' +
      'personal information held by a health or social care authority. Data protection law still applies. This is a reminder, not legal advice.'
    );
  }
  if (gateway === gatewayWords({ kind: 's17' })) {
    return (
      'Section 17 is a request by the local policing body, to be complied with, for information that is already held. ' +
      'This is a reminder, not legal advice.'
    );
  }
  return '';
}
