/** A log that people add to: a page of its entries, latest added first, and the form for a new one. */
import type { PageId } from '../../../shared/areas/pages';
import { openTab } from '../buttons';
import { type AdaptiveCard, type CardElement, type CardOptions, cardTemplate, firstThatFits } from '../card';
import { paginate } from '../paging';
import layout from './log-card.json';
import { type Notice, noticeElements } from './notice';

/** Options of every log card. */
export interface LogOptions extends CardOptions {
  /** A fresh id for the form on this card. */
  readonly form: string;
  /** Zero-based. */
  readonly page: number;
  /** Whether everybody sees this card; the press checks the right. */
  readonly shared?: boolean;
  readonly notice?: Notice;
}

/** An entry, with its texts made safe for a card. */
interface LogRow {
  readonly title: string;
  readonly text: string;
  readonly from: string;
  /** An address with more about the entry. */
  readonly link: string | null;
}

interface Log<Item> {
  readonly heading: string;
  /** The text shown if there are no entries. */
  readonly nothing: string;
  readonly items: readonly Item[];
  /** Returns an entry with at most this many characters of its text. */
  readonly rowOf: (item: Item, characters: number) => LogRow;
  /** Maximum lengths of texts, from full to shortest. */
  readonly characters: readonly [number, ...number[]];
  readonly turnTo: (title: 'Previous' | 'Next', page: number) => CardElement;
  /** The form for a new entry; null if the reader may not add one. */
  readonly add: { readonly title: string; readonly inputs: readonly CardElement[]; readonly save: CardElement } | null;
  /** The page of the tab with the complete log. */
  readonly tab: PageId;
}

const expand = cardTemplate<object>(layout);

/** Returns a page of a log. Long texts are cut if the card would be too large; the tab has them in full. */
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
