/** `/reminders`: the caller's next digest; `/reminders on` and `/reminders off` turn their digest on and off. */
import { digestCard } from '../cards/reminders/digest-card';
import { turnDigest } from '../services/reminders/change-reminders';
import { showNextDigest } from '../services/reminders/show-digest';
import { type ChatCommand, refusal } from './command';

export const reminders: ChatCommand = async ({ services, caller, argument, shared, cards }) => {
  const turning = argument === 'on' || argument === 'off';
  const turned = turning ? await turnDigest(services, caller, { digest: argument === 'on' }) : null;
  if (turned?.ok === false) return refusal(turned.problem);
  const shown = await showNextDigest(services, caller);
  if (!shown.ok) return refusal(shown.problem);
  const notice = turning ? { notice: turnedNotice(argument === 'on') } : {};
  return { card: digestCard(shown.value, { ...cards, ahead: true, shared, ...notice }) };
};

/** Returns the notice after a digest was turned on or off. */
export function turnedNotice(on: boolean) {
  const words = on
    ? 'Your digest is turned on.'
    : 'Your digest is turned off. You still get data requests, and reminders that somebody sends to you.';
  return { tone: 'good', words } as const;
}
