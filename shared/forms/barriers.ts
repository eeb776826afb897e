/** The forms of barriers to sharing. */
import { LIMITS } from '../contract/limits';
import { PROMISE_DAYS } from '../domain/tracker/types';
import { maybeDay, reference, textArea } from './field';
import { form } from './form';

/**
 * The outcome of a barrier, the agreement that resulted, and, if a request waits for it, the day by which the data is
 * expected.
 */
export const resolveBarrierForm = form(
  'resolve-barrier',
  {
    outcome: textArea({ label: 'Outcome', limit: LIMITS.note, whenEmpty: 'Say what came of it.' }),
    agreement: reference({ label: 'Agreement that came of it', prompt: 'None' }),
    expected: maybeDay({
      label: 'The data is expected by',
      hint: `A request waits for it. Within ${PROMISE_DAYS} days.`,
      whenEmpty: 'Say by when the data is expected now.',
    }),
  },
  { submit: 'Resolve the barrier' },
);

/** The owner of a barrier, and the organisation whose information governance lead is concerned. */
export const assignBarrierForm = form(
  'assign-barrier',
  {
    owner: reference({
      label: 'Owner',
      hint: 'The seat that sees to it. Empty: no owner.',
      search: true,
      prompt: 'Type to find a seat',
    }),
    igOrganisation: reference({
      label: 'Information governance lead of',
      hint: 'The organisation whose lead is concerned.',
      search: true,
      prompt: 'Type to find an organisation',
      whenEmpty: 'Choose the organisation.',
    }),
  },
  { submit: 'Assign the barrier' },
);
