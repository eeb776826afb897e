/** Manual reminders: of an action to its owner, of a data request to the people who answer for the organisation. */
import { nothingEntered } from '../../../shared/contract/inputs';
import type { ActionEvent } from '../../../shared/domain/actions/events';
import type { Action } from '../../../shared/domain/actions/types';
import { holdersOf } from '../../../shared/domain/membership/seats';
import type { Holder, PersonId, Seat } from '../../../shared/domain/membership/types';
import { decideActionReminder, decideRequestReminder, sendingTime } from '../../../shared/domain/reminders/by-hand';
import { remindersPolicy } from '../../../shared/domain/reminders/policy';
import type { SourceDecision } from '../../../shared/domain/tracker/record';
import { actionChanges } from '../../store/actions';
import { type Message, type MessageContent, type MessageTarget, newMessage } from '../../store/outbox';
import { actionNotFound, loadAction, type OneAction, unendedWith } from '../actions/actions-aggregate';
import { changedView, showChangedAction } from '../actions/change-action';
import { type CommandContext, commandOn } from '../command';
import { seatWords } from '../membership/seat-words';
import { decideOnRequest, type OneRequest } from '../tracker/request-aggregate';
import { requestAfter } from '../tracker/request-view';
import { showRequest } from '../tracker/show-request';
import { loadOne, storedSource } from '../tracker/source-aggregate';

const onAction = commandOn({
  load: loadAction,
  store: (
    { before },
    { action }: { readonly action: Action; readonly events: readonly ActionEvent[] },
    context: CommandContext<OneAction>,
  ) => ({
    changes: before === null ? [] : actionChanges(before, action),
    stale: [{ kind: 'actions' }],
    messages: messagesTo(
      context.membership.seats.filter(({ id }) => id === action.ownerSeatId),
      { kind: 'action-reminder', actionId: action.id },
      action.id,
      context,
    ),
  }),
});

/** Reminds the owner of an action. Problems: unknown action; those of `decideActionReminder`. */
export const remindOfAction = onAction({
  input: nothingEntered,
  rule: remindersPolicy.remind,
  decide: ({ before }, _, context) =>
    before === null ? actionNotFound : decideActionReminder(before.value, remindingIn(context)),
  show: (loaded, decided, context) =>
    changedView(decided.action, unendedWith(loaded, decided), context.target, context),
  answer: (services, caller, target) => showChangedAction(services, caller, target),
});

const onRequest = commandOn({
  load: (services, groupId, target: OneRequest) => loadOne(services, groupId, target),
  store: ({ row }, decision: SourceDecision, context: CommandContext<OneRequest>) => {
    const { sourceId, requestId } = context.target;
    const organisationId = row?.value.source.organisationId ?? '';
    return {
      ...storedSource(row, decision, context),
      stale: [{ kind: 'request', sourceId, requestId }, { kind: 'requests' }],
      messages: messagesTo(
        holdersOf(context.membership, organisationId),
        { kind: 'request-reminder', sourceId, requestId },
        requestId,
        context,
      ),
    };
  },
});

/**
 * Reminds the seat holders of the organisation of a data request, or posts to the group's channel if there are none.
 * Problems: the source or request is gone; those of `decideRequestReminder`.
 */
export const remindOfRequest = onRequest({
  input: nothingEntered,
  rule: remindersPolicy.remind,
  decide: (loaded, _, context) =>
    decideOnRequest(loaded, context, (record, { now }) =>
      decideRequestReminder(record, context.target.requestId, { ...remindingIn(context), now }),
    ),
  show: (_, { record }, context) => requestAfter(record, context.target.requestId, context),
  answer: showRequest,
});

function remindingIn<T>({ standing, now, planning: { calendar }, membership }: CommandContext<T>) {
  return { standing, now, calendar, membership, seatWords: (seatId: string) => seatWords(seatId, { membership }) };
}

/**
 * Returns one message for each person and day, to be sent on the next working day if today is none. Without holders, it
 * goes to the group's channel.
 */
function messagesTo<T>(
  seats: readonly Seat[],
  content: MessageContent,
  about: string,
  { caller: { groupId }, now, planning: { calendar } }: CommandContext<T>,
): readonly Message[] {
  const { on, notBefore } = sendingTime(now, calendar);
  const people = seats.flatMap(({ id: seatId, holder }) =>
    holder === null ? [] : [{ kind: 'person', person: personOf(holder), seatId } as const],
  );
  const targets: readonly MessageTarget[] = people.length === 0 ? [{ kind: 'group', mention: null }] : people;
  const messages = targets.map((target) => newMessage(groupId, content, target, `${about} ${on}`, now));
  return [...new Map(messages.map((message) => [message.id, { ...message, notBefore }])).values()];
}

function personOf({ tenantId, objectId }: Holder): PersonId {
  return { tenantId, objectId };
}
