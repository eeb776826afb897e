/** The welcome when the app comes into a team: once, however often Teams tells of it. */
import { SYSTEM } from '../../../shared/domain/membership/standing';
import { ok } from '../../../shared/domain/result';
import { digest } from '../../store/keys';
import { newMessage } from '../../store/outbox';
import { change } from '../commit';
import type { Services } from '../context';

/** Stores the welcome for a team, unless it was stored before. @throws Error when storage did not confirm */
export async function welcomeTeam(services: Services, groupId: string, teamId: string): Promise<void> {
  const operationId = digest('welcome', groupId, teamId);
  const done = await change<null>(
    services,
    { groupId, actor: SYSTEM, operationId },
    async () => {
      const content = { kind: 'welcome' } as const;
      const message = newMessage(groupId, content, { kind: 'group', mention: null }, teamId, services.now());
      const event = { verb: 'messages.team-welcomed', subject: `group:${groupId}`, data: {} };
      return ok({ changes: [], event, messages: [message], value: null });
    },
    async () => ok(null),
  );
  if (!done.ok) throw new Error(`The welcome could not be stored: ${done.problem.message}`);
}
