/** The welcome message when a team is linked: sent once, however often the event is delivered. */
import { nothingEntered } from '../../../shared/contract/inputs';
import { SYSTEM } from '../../../shared/domain/membership/standing';
import { ok } from '../../../shared/domain/result';
import { digest } from '../../store/keys';
import { newMessage } from '../../store/outbox';
import type { Services } from '../context';
import { onTeam } from './message-aggregate';

/**
 * Stores the welcome message for a team, unless it was stored before.
 *
 * @throws Error if storage did not confirm
 */
export async function welcomeTeam(services: Services, groupId: string, teamId: string): Promise<void> {
  const operationId = digest('welcome', groupId, teamId);
  const stored = await welcome(services, { groupId, actor: SYSTEM, operationId }, teamId);
  if (!stored.ok) throw new Error(`The welcome could not be stored: ${stored.problem.message}`);
}

/** The target is the id of the team. */
const welcome = onTeam({
  input: nothingEntered,
  decide: (_, _nothing, { caller: { groupId }, target, now }) =>
    ok({
      message: newMessage(groupId, { kind: 'welcome' }, { kind: 'group', mention: null }, target, now),
      events: [{ kind: 'messages.team-welcomed', groupId }],
    }),
  show: () => true,
  answer: async () => ok(true),
});
