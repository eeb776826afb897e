/** Buttons: every press carries a verb and ids, in both forms that Teams clients know. */
import type { CardVerb, CardVerbData } from '../../shared/areas/card-actions';
import type { PageId } from '../../shared/areas/pages';
import type { CardElement, CardOptions } from './card';

interface Look {
  readonly style?: 'positive' | 'destructive';
  /** Sends what stands in the inputs around it. Without a form a button sends nothing, so that no empty input stops it. */
  readonly sendsForm?: boolean;
}

/**
 * A button that does something. Older clients know `Action.Submit` only: there the verb is part of the data.
 */
export function press<V extends CardVerb>(title: string, verb: V, data: CardVerbData<V>, look: Look = {}): CardElement {
  const shared = {
    title,
    ...(look.style === undefined ? {} : { style: look.style }),
    ...(look.sendsForm === true ? {} : { associatedInputs: 'none' }),
  };
  return {
    type: 'Action.Execute',
    ...shared,
    verb,
    data,
    fallback: { type: 'Action.Submit', ...shared, data: { verb, ...data } },
  };
}

/** A link to a page of the tab; `path`: to the page of one thing, which lies behind it. */
export function openTab({ tabUrl }: CardOptions, page: PageId, title = 'Open in the tab', path?: string): CardElement {
  return { type: 'Action.OpenUrl', title, url: tabUrl(page, path) };
}
