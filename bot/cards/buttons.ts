/** Buttons: each carries a verb and ids, in both forms that Teams clients support. */
import type { CardVerb, CardVerbData } from '../../shared/areas/card-actions';
import type { PageId } from '../../shared/areas/pages';
import type { CardElement, CardOptions } from './card';

interface Look {
  readonly style?: 'positive' | 'destructive';
  /** Whether it submits the inputs around it. Otherwise it submits none, so that an empty input does not block it. */
  readonly sendsForm?: boolean;
}

/**
 * Returns a button that triggers a press. Older clients support only `Action.Submit`: there the verb is part of the
 * data.
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

/** Returns a link to a page of the tab; with `path`, to the page of one item. */
export function openTab({ tabUrl }: CardOptions, page: PageId, title = 'Open in the tab', path?: string): CardElement {
  return { type: 'Action.OpenUrl', title, url: tabUrl(page, path) };
}
