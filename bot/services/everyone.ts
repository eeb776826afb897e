/**
 * What a card shows that everybody in a conversation sees: no one's own rights and no one's own order. Its buttons are
 * there for all; the press decides who may.
 */
import type { RegisterView } from '../../shared/contract/attendance';
import type { NextMeetingView } from '../../shared/contract/meetings';
import { NOBODY } from '../../shared/domain/membership/standing';
import { loadRegister } from '../store/attendance';
import { loadMembership } from '../store/membership';
import { registerView } from './attendance/register-view';
import { planningNow, type Services } from './context';
import { nextMeetingView } from './meetings/show-next-meeting';

/** A register; null when there is none for this meeting. */
export async function registerForEveryone(
  services: Services,
  groupId: string,
  meetingId: string,
): Promise<RegisterView | null> {
  const loaded = await loadRegister(services.table, groupId, meetingId);
  return loaded === null ? null : registerView(loaded.register);
}

/** A meeting whose register has not been opened yet, and what is due for it; null when the group is gone. */
export async function meetingForEveryone(
  services: Services,
  groupId: string,
  meetingId: string,
): Promise<NextMeetingView | null> {
  const context = await contextFor(services, groupId);
  return context === null ? null : nextMeetingView(services, groupId, context, meetingId);
}

async function contextFor(services: Services, groupId: string): Promise<Parameters<typeof nextMeetingView>[2] | null> {
  const loaded = await loadMembership(services.table, groupId);
  if (loaded === null) return null;
  const planning = planningNow(services, loaded);
  return { membership: loaded.membership, standing: NOBODY, today: planning.today, planning };
}
