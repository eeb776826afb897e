/** One person's reminders: of which group, why they get them, and for each line what to do about it. */
import { LIMITS } from '../../../shared/contract/limits';
import type { DigestCardView, DigestLineView } from '../../../shared/contract/reminders';
import { dayWords, withDayWords } from '../../../shared/words/dates';
import { openTab, press } from '../buttons';
import {
  type AdaptiveCard,
  type CardElement,
  type CardOptions,
  cardTemplate,
  elementTemplate,
  firstThatFits,
} from '../card';
import { type Notice, noticeElements } from '../parts/notice';
import { escapeAndShorten, escapeUserText } from '../text';
import { type Mentioned, mentionsOf } from '../tracker/mentions';
import layout from './digest-card.json';
import rowLayout from './digest-row.json';

export interface DigestCardOptions extends CardOptions {
  /** Shown in advance: the reader looks at a digest that is not yet due. */
  readonly ahead?: boolean;
  /** Whether everybody sees it: it then has no button to turn a digest off. */
  readonly shared?: boolean;
  readonly mention?: readonly Mentioned[];
  readonly notice?: Notice;
}

const expand = cardTemplate<object>(layout);
const expandRow = elementTemplate<object>(rowLayout);

interface Level {
  readonly lines: number;
  readonly characters: number;
}

const LEVELS: readonly [Level, ...Level[]] = [
  { lines: LIMITS.digestLines, characters: 200 },
  { lines: LIMITS.digestLines / 2, characters: 100 },
];

/** Returns the digest. Lines that do not fit are counted, and shown in the tab. */
export function digestCard(view: DigestCardView, options: DigestCardOptions): AdaptiveCard {
  return firstThatFits(LEVELS, (level) => {
    const shown = view.lines.slice(0, level.lines);
    const left = view.lines.length - shown.length;
    return expand({
      ...mentionsOf(options.mention),
      fallbackText: 'Your reminders',
      group: escapeUserText(view.group),
      heading: headingOf(view, options),
      notice: noticeElements(options.notice),
      summary: view.summary,
      style: view.lines.some(({ urgency }) => urgency === 'overdue') ? 'attention' : 'emphasis',
      empty: view.lines.length > 0 ? '' : emptyWords(view, options),
      rows: shown.map((line) => rowOf(line, view, options, level)),
      more: left === 0 ? '' : `And ${left} more: open the lists below.`,
      because: escapeUserText(becauseWords(view)),
      buttons: buttonsOf(view, options),
    });
  });
}

function headingOf({ day, today }: DigestCardView, { ahead = false }: DigestCardOptions): string {
  if (ahead) return `Your next reminders, ${dayWords(day)}`;
  return day === today ? 'Your reminders today' : `Your reminders of ${dayWords(day)}`;
}

function emptyWords({ because, on }: DigestCardView, { ahead = false }: DigestCardOptions): string {
  if (because === '') return 'You hold no seat, so you get no reminders.';
  if (!on) return 'Your digest is turned off. You still get data requests, and reminders that somebody sends to you.';
  return ahead ? 'Nothing is due for you then.' : 'None of it is due any more.';
}

function becauseWords({ because, lines }: DigestCardView): string {
  if (because === '') return '';
  return lines.some(({ item }) => item.kind === 'escalation')
    ? `${because} The chair is told what is ten working days overdue.`
    : because;
}

function rowOf(line: DigestLineView, view: DigestCardView, options: DigestCardOptions, level: Level): CardElement {
  const overdue = line.urgency === 'overdue';
  const buttons = lineButtons(line, view);
  return expandRow({
    title: escapeAndShorten(withDayWords(line.title), level.characters),
    linkTitle: 'Open in the tab',
    url: options.tabUrl('reminders', line.path),
    when: withDayWords(line.when),
    color: overdue ? 'Attention' : 'Default',
    weight: overdue || line.urgency === 'today' ? 'Bolder' : 'Default',
    detail: escapeUserText(line.detail),
    hasButtons: buttons.length > 0,
    buttons,
  });
}

function lineButtons({ item }: DigestLineView, { day }: DigestCardView): readonly CardElement[] {
  switch (item.kind) {
    case 'action': {
      const { actionId: action } = item;
      return [press('Done', 'reminders.done', { day, action }), press('Open', 'actions.show', { action })];
    }
    case 'request':
    case 'escalation': {
      const ids = { source: item.sourceId, request: item.requestId };
      if (item.kind === 'escalation') return [press('See the request', 'requests.show', ids)];
      return [press('Supplied', 'reminders.supply', ids), press('Another response', 'requests.show', ids)];
    }
    default:
      return [];
  }
}

/** Returns the links into the tab, and the button to turn the digest off or on. */
function buttonsOf(view: DigestCardView, options: DigestCardOptions): readonly CardElement[] {
  const { lines, because, on } = view;
  const actions = lines.flatMap(({ item }) => (item.kind === 'action' ? [item.actionId] : []));
  const asked = lines.some(({ item }) => item.kind === 'request');
  const only = `/actions?only=${actions.slice(0, LIMITS.chosenActions).join(',')}`;
  const own = options.shared !== true && (options.mention ?? []).length === 0 && because !== '';
  const parts: readonly (CardElement | false)[] = [
    actions.length > 0 && openTab(options, 'actions', 'Open these actions', only),
    asked && openTab(options, 'requests', 'Open your requests', '/requests?filter=mine'),
    own && on && press('Turn the digest off', 'reminders.digest', { on: false }),
    own && !on && press('Turn the digest on', 'reminders.digest', { on: true }, { style: 'positive' }),
    openTab(options, 'reminders'),
  ];
  return parts.filter((part) => part !== false);
}
