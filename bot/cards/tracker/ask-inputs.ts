/** The inputs for asking a partner for data: the same in the list's form and in the form that is shown again. */
import { LIMITS } from '../../../shared/contract/limits';
import type { RequestsView } from '../../../shared/contract/requests';
import { gatewayNote, gatewayWords } from '../../../shared/domain/tracker/words';
import { type CardPart, type FailedForm, partTemplate } from '../card';
import { fieldsOf, orphanFaults } from '../parts/field';
import layout from './ask-inputs.json';

const expand = partTemplate<object>(layout);

const GATEWAYS = [
  { value: 's16', label: gatewayWords({ kind: 's16' }) },
  { value: 's17', label: gatewayWords({ kind: 's17' }) },
  { value: 'other', label: 'Another gateway' },
];

/** What the Act says of each, with the source of the wording: told before anything is sent. */
const NOTES = [gatewayNote({ kind: 's16' }), gatewayNote({ kind: 's17' })];

/** The inputs, section 16 chosen to begin with, and the messages that belong to none of them. */
export function askInputs(sources: RequestsView['sources'], failed?: FailedForm) {
  const kinds = {
    source: {},
    period: {},
    due: { date: true },
    gateway: { starts: 's16' },
    gatewayName: {},
    requestingBody: {},
  } as const;
  const fields = fieldsOf('ask', kinds, failed);
  const { period, gatewayName, requestingBody } = LIMITS;
  const limits = { period, gatewayName, requestingBody };
  const data = { ...fields, sources, gateways: GATEWAYS, notes: NOTES, limits };
  const { inputs } = expand(data) as { inputs: readonly CardPart[] };
  return { inputs, orphans: failed === undefined ? [] : orphanFaults(failed, fields) };
}
