/** Presses on digests, and presses that send a reminder by hand. */
import { actionCard } from '../../cards/actions/action-card';
import type { Notice } from '../../cards/parts/notice';
import { digestCard } from '../../cards/reminders/digest-card';
import { requestCard } from '../../cards/tracker/request-card';
import { turnedNotice } from '../../commands/reminders';
import { changeAction } from '../../services/actions/change-action';
import { turnDigest } from '../../services/reminders/change-reminders';
import { remindOfAction as remindOwner, remindOfRequest as remindPartner } from '../../services/reminders/remind';
import { showDigest, showNextDigest } from '../../services/reminders/show-digest';
import { showRequest } from '../../services/tracker/show-request';
import type { Press, PressAnswer, PressCall } from './press';

type Call = Pick<PressCall, 'services' | 'caller' | 'cards'>;

const CHECK: Notice = { tone: 'good', words: 'Check the period and the day, then send the response.' };
const SENT: Notice = { tone: 'good', words: 'The reminder is on its way.' };

export const turnOwnDigest: Press<'reminders.digest'> = async (call) => {
  const { on } = call.data;
  const turned = await turnDigest(call.services, call.caller, { digest: on });
  return turned.ok ? next(call, turnedNotice(on)) : turned.problem;
};

export const openDigest: Press<'reminders.show'> = (call) => ofDay(call, call.data.day);

export const finishFromDigest: Press<'reminders.done'> = async (call) => {
  const { services, caller, data } = call;
  const changed = await changeAction(services, caller, { actionId: data.action, filter: 'all' }, { to: 'done' });
  if (!changed.ok) return changed.problem;
  return ofDay(call, data.day, { tone: 'good', words: `${changed.value.action.ref} is done.` });
};

export const openSupply: Press<'reminders.supply'> = async ({ services, caller, data, cards }) => {
  const shown = await showRequest(services, caller, { sourceId: data.source, requestId: data.request });
  if (!shown.ok) return shown.problem;
  const { period, today, may } = shown.value;
  const open = { kind: 'supplied', entered: { period, on: today }, faults: {} } as const;
  const options = { ...cards, form: cards.newForm() };
  return may.answer
    ? requestCard(shown.value, { ...options, failed: open, notice: CHECK })
    : requestCard(shown.value, options);
};

export const remindOfAction: Press<'reminders.action'> = async ({ services, caller, data, cards }) => {
  const reminded = await remindOwner(services, caller, { actionId: data.action, filter: 'all' });
  if (!reminded.ok) return reminded.problem;
  const { action, list } = reminded.value;
  return actionCard(action, list, { ...cards, form: cards.newForm(), notice: SENT });
};

export const remindOfRequest: Press<'reminders.request'> = async ({ services, caller, data, cards }) => {
  const reminded = await remindPartner(services, caller, { sourceId: data.source, requestId: data.request });
  if (!reminded.ok) return reminded.problem;
  return requestCard(reminded.value, { ...cards, form: cards.newForm(), notice: SENT });
};

async function next({ services, caller, cards }: Call, notice?: Notice): Promise<PressAnswer> {
  const shown = await showNextDigest(services, caller);
  if (!shown.ok) return shown.problem;
  return digestCard(shown.value, { ...cards, ahead: true, ...(notice ? { notice } : {}) });
}

/** Returns the card with the current state of a day's digest. */
async function ofDay({ services, caller, cards }: Call, day: string, notice?: Notice): Promise<PressAnswer> {
  const shown = await showDigest(services, caller, day);
  if (!shown.ok) return shown.problem;
  return digestCard(shown.value, { ...cards, ...(notice ? { notice } : {}) });
}
