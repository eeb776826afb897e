/** A log that people add to: a page of its entries, what was added last first, and the form for a new one. */
import type { PageId } from '../../../shared/areas/pages';
import { openTab } from '../buttons';
import { type AdaptiveCard, type CardElement, type CardOptions, cardTemplate, firstThatFits } from '../card';
import { paginate } from '../paging';
import layout from './log-card.json';
import { type Notice, noticeElements } from './notice';

/** What stands on the card of a log, whatever is logged. */
export interface LogOptions extends CardOptions {
  /** A fresh id for the form on this card. */
  readonly form: string;
  /** Counted from 0. */
  readonly page: number;
  /** Everybody sees this card: the press decides who may. */
  readonly shared?: boolean;
  readonly notice?: Notice;
}

/** An entry, its words made safe for a card. */
interface LogRow {
  readonly title: string;
  readonly text: string;
  readonly from: string;
  /** Where more can be read. */
  readonly link: string | null;
}

interface Log<Item> {
  readonly heading: string;
  /** What is said where there is no entry. */
  readonly nothing: string;
  readonly items: readonly Item[];
  /** An entry with at most this many characters of its text. */
  readonly rowOf: (item: Item, characters: number) => LogRow;
  /** How long texts may be, from whole to bare. */
  readonly characters: readonly [number, ...number[]];
  readonly turnTo: (title: 'Previous' | 'Next', page: number) => CardElement;
  /** The form for a new entry; null where the reader may not. */
  readonly add: { readonly title: string; readonly inputs: readonly CardElement[]; readonly save: CardElement } | null;
  /** Where all of it stands. */
  readonly tab: PageId;
}

const expand = cardTemplate<object>(layout);

/** A page of a log. Long texts are cut where the card would be too large: they stand whole in the tab. */
export function logCard<Item>(log: Log<Item>, options: LogOptions): AdaptiveCard {
  const { heading, nothing, add } = log;
  const page = paginate(log.items, options.page, log.turnTo);
  return firstThatFits(log.characters, (characters) =>
    expand({
      heading,
      nothing,
      notice: noticeElements(options.notice),
      empty: page.items.length === 0,
      rows: page.items.map((item) => {
        const { link, ...row } = log.rowOf(item, characters);
        return { ...row, hasLink: link !== null, link: link ?? '' };
      }),
      pages: page.words,
      mayAdd: add !== null,
      add: add?.title ?? '',
      inputs: add?.inputs ?? [],
      save: add?.save ?? {},
      buttons: [...page.buttons, openTab(options, log.tab)],
    }),
  );
}
