/**
 * The card that a search result inserts into a message. It belongs to the person who inserted it and is never updated:
 * it shows what everybody in the group may see, states its day, and its only button is a link. A press would prompt to
 * install the app in the chat.
 */
import type { Found, Hit } from '../../../shared/contract/extension';
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';
import { dayWords, withDayWords } from '../../../shared/words/dates';
import layout from '../actions/action-card.json';
import { type Fact, factRows, factsOf } from '../actions/action-facts';
import { openTab } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate } from '../card';
import { escapeAndShorten, escapeUserText } from '../text';
import { mentionsOf } from '../tracker/mentions';

/** A hit in the forms that Teams needs: the card to insert, and its line in the result list. */
export interface FoundCard {
  readonly card: AdaptiveCard;
  readonly title: string;
  readonly line: string;
}

const template = cardTemplate<object>(layout);

/** Without mentions. */
const expand = (data: object) => template({ ...data, ...mentionsOf() });

/** Returns the card and list line of a hit. */
export function foundCard(hit: Hit, { today }: Pick<Found, 'today'>, options: CardOptions): FoundCard {
  return hit.kind === 'action' ? foundAction(hit, today, options) : foundSource(hit, today, options);
}

function foundAction(
  { action }: Extract<Hit, { readonly kind: 'action' }>,
  today: IsoDate,
  options: CardOptions,
): FoundCard {
  const due = action.endedAt === null ? `${action.overdue ? 'Overdue: due' : 'Due'} ${dayWords(action.due)}` : 'Ended';
  return {
    card: expand({
      heading: escapeUserText(action.ref),
      notice: [],
      text: escapeAndShorten(action.text, 500),
      facts: factRows([...factsOf(action), asOf(today)]),
      buttons: [openTab(options, 'actions', 'Open', `/actions/${action.id}`)],
    }),
    title: shownPlain(action.text),
    line: shownPlain(`${due} · ${action.owner} · ${action.ref}`),
  };
}

function foundSource(
  { source, organisation }: Extract<Hit, { readonly kind: 'source' }>,
  today: IsoDate,
  options: CardOptions,
): FoundCard {
  const { next, rag } = source;
  const status = RAG_WORDS[rag];
  const facts: readonly Fact[] = [
    ['Organisation', organisation],
    ['Status', `${status}. ${withDayWords(source.reason)}`, rag === 'red'],
    ...(next === null ? [] : [['Next step', `${withDayWords(next.words)} (${next.owner})`] as const]),
    ...(source.due === null ? [] : [['Due', `${dayWords(source.due)}${source.late ? ', late' : ''}`] as const]),
    asOf(today),
  ];
  return {
    card: expand({
      heading: source.retired ? 'Data source (retired)' : 'Data source',
      notice: [],
      text: escapeAndShorten(source.name, 200),
      facts: factRows(facts),
      buttons: [openTab(options, 'tracker', 'Open', `/sources/${source.id}`)],
    }),
    title: shownPlain(source.name),
    line: shownPlain(`Data source · ${status} · ${organisation}`),
  };
}

function asOf(today: IsoDate): Fact {
  return ['As of', dayWords(today)];
}

const SHOWN = 100;

/** The result list interprets a few HTML elements. Angle brackets are removed, so that user text cannot form any. */
function shownPlain(text: string): string {
  return escapeAndShorten(text.replace(/[<>]/g, ' ').replace(/\s+/g, ' ').trim(), SHOWN);
}
