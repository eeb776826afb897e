/** The form for a data request, shown again with what was entered and the message at each faulty input. */
import { LIMITS } from '../../../shared/contract/limits';
import type { RequestsView } from '../../../shared/contract/requests';
import { askForm } from '../../../shared/forms/requests';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardElement, type CardOptions, cardBytes, type FailedForm } from '../card';
import { formCard } from '../parts/form-card';
import { nothingSavedElements } from '../parts/notice';
import { askInputs } from './ask-inputs';

export interface AskFormOptions extends CardOptions {
  /** A fresh id for this instance of the form. */
  readonly form: string;
  readonly failed: FailedForm;
}

const ASK = 'Ask for data';

/**
 * Returns the form after a rejected submission. If there are no sources, or too many for a card, it links to the tab
 * instead.
 */
export function askFormCard(
  view: Pick<RequestsView, 'sources' | 'proposedDue'>,
  options: AskFormOptions,
): AdaptiveCard {
  const { inputs, orphans } = askInputs(view, options.failed);
  const back = press('Back to the requests', 'requests.list', {});
  const send = press(
    askForm.submit.one,
    'requests.ask',
    { form: options.form },
    { style: 'positive', sendsForm: true },
  );
  const card = formCard({
    title: ASK,
    notice: nothingSavedElements(orphans),
    inputs,
    buttons: [send, askSeveral(options), back],
  });
  if (view.sources.length > 0 && cardBytes(card) <= LIMITS.cardBytes) return card;
  const messages = Object.values(options.failed.faults);
  return formCard({
    title: ASK,
    notice: nothingSavedElements([
      ...messages,
      'There are no data sources to choose from on this card: please use the tab.',
    ]),
    inputs: [],
    buttons: [openTab(options, 'requests', 'Ask for data in the tab'), back],
  });
}

/**
 * Returns a link to the tab, which can request several sources at once; the card requests one. Each is responded to
 * separately.
 */
export function askSeveral(options: CardOptions): CardElement {
  return openTab(options, 'requests', 'Ask for several at once');
}
