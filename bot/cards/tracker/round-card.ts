/** The requests of a round: an organisation's own share of it, or the progress of the whole. */
import type { RequestView, RoundView } from '../../../shared/contract/requests';
import { reachWords } from '../../../shared/domain/messages/reach';
import { counted } from '../../../shared/words/counts';
import { dayWords } from '../../../shared/words/dates';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate } from '../card';
import { paginate } from '../paging';
import { escapeUserText } from '../text';
import { type Mentioned, mentionsOf } from './mentions';
import { requestRows } from './request-rows';
import layout from './round-card.json';

export interface RoundCardOptions extends CardOptions {
  /** Zero-based. */
  readonly page: number;
  /** Whether everybody sees this card: each row then has its button, and the press checks the right. */
  readonly shared?: boolean;
  /** The share that is shown, where the card was posted. */
  readonly part?: RoundShare;
  /** People of the organisation, mentioned so that Teams notifies them. */
  readonly mention?: readonly Mentioned[];
}

/** The share of a round that a posted card is about. */
export interface RoundShare {
  readonly organisations: readonly string[];
  /**
   * Whether it was sent to somebody who answers for the organisations; otherwise to the channel, because nobody does.
   */
  readonly addressed: boolean;
}

const expand = cardTemplate<object>(layout);

/** Returns the requests of one round, unanswered first, each with a button that opens it. */
export function roundCard(view: RoundView, options: RoundCardOptions): AdaptiveCard {
  const part = partOf(view, options);
  const { id: round } = view;
  const page = paginate(part.items, options.page, (title, to) => press(title, 'requests.round', { round, page: to }));
  return expand({
    ...mentionsOf(options.mention),
    heading: headingOf(part),
    period: escapeUserText(view.period),
    due: ` · due ${dayWords(view.due)}`,
    progress: part.asked === 0 ? 'None of it is open any more' : `${part.answered} of ${part.asked} responded`,
    reach: part.whole && view.reach !== undefined ? reachWords(view.reach) : '',
    unreached: part.whole ? unreachedWords(view.items) : '',
    style: part.asked > 0 && part.answered === part.asked ? 'good' : 'emphasis',
    rows: requestRows(page.items, { shared: options.shared, round }),
    pages: page.words,
    buttons: [...page.buttons, press('All requests', 'requests.list', {}), openTab(options, 'requests')],
  });
}

interface Part {
  readonly items: readonly RequestView[];
  readonly asked: number;
  readonly answered: number;
  /** Whether the reader is asked for these requests. */
  readonly own: boolean;
  /** Whether the reader sees the whole round. */
  readonly whole: boolean;
}

/** A reader who may withdraw a request sees the whole round, and so does one who has no share in it. */
function partOf(view: RoundView, { part }: RoundCardOptions): Part {
  const overview = view.items.some(({ may }) => may.withdraw) || !view.items.some(({ may }) => may.answer);
  if (part === undefined && overview) return { ...view, own: false, whole: true };
  const isTheirs = ({ organisationId, may }: RequestView) => part?.organisations.includes(organisationId) ?? may.answer;
  const items = view.items.filter(isTheirs);
  const answered = items.filter(({ latest }) => latest !== null).length;
  return { items, asked: items.length, answered, own: part?.addressed ?? true, whole: false };
}

/**
 * Returns whom the round did not reach, and why, for people who can do something about it; empty if it reached
 * everybody.
 */
function unreachedWords(items: readonly RequestView[]): string {
  const unreached = new Map(
    items
      .filter(({ latest }) => latest === null)
      .flatMap(({ unreached: own = [] }) => own.map((one) => [one.to, one.why])),
  );
  const [first] = unreached;
  if (first === undefined) return '';
  const [to, why] = first;
  const others = unreached.size === 1 ? '' : ` So it is with ${counted(unreached.size - 1, 'other', 'others')}.`;
  return `Not reached: ${to}. ${why}${others} The Requests page says what you can do.`;
}

function headingOf({ asked, answered, own }: Part): string {
  if (asked === 0) return 'Data request';
  const sources = counted(asked, 'source');
  if (answered === asked) return asked === 1 ? 'The request has a response' : `All ${sources} have a response`;
  return own ? `You are asked for ${sources}` : `Data asked for: ${sources}`;
}
