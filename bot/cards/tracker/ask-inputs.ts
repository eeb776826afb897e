/** The inputs for a data request, shared by the list's form and the form that is shown again. */
import type { RequestsView } from '../../../shared/contract/requests';
import { gatewayNote } from '../../../shared/domain/tracker/words';
import { askForm } from '../../../shared/forms/requests';
import type { FailedForm } from '../card';
import { type CardForm, cardForm } from '../parts/form';

/** What the Act says about each gateway, with the source of the wording; shown before anything is sent. */
const NOTES = [gatewayNote({ kind: 's16' }), gatewayNote({ kind: 's17' })].map((text) => ({
  type: 'TextBlock',
  text,
  spacing: 'Small',
  size: 'Small',
  isSubtle: true,
  wrap: true,
}));

/** Returns the inputs, followed by what the Act says. */
export function askInputs(
  { sources, proposedDue }: Pick<RequestsView, 'sources' | 'proposedDue'>,
  failed?: FailedForm,
): CardForm {
  const { inputs, orphans } = cardForm(askForm, { lists: { source: sources }, starts: { due: proposedDue }, failed });
  return { inputs: [...inputs, ...NOTES], orphans };
}
