/** Who is in the group's team, as Teams tells it. */
import type { TeamsAdapter } from '@microsoft/teams-ai';
import { TeamsInfo } from 'botbuilder';
import type { Roster } from '../services/membership/list-roster';
import { continued, postOnce } from './connector';

/** Reads the roster page by page. People without an Entra id cannot hold a seat and are left out. */
export function teamsRoster(adapter: TeamsAdapter, botId: string): Roster {
  return async (reference) => {
    const people: { tenantId: string; objectId: string; name: string }[] = [];
    await adapter.continueConversationAsync(botId, continued(reference), async (context) => {
      postOnce(context);
      let continuationToken: string | undefined;
      do {
        const page = await TeamsInfo.getPagedMembers(context, 500, continuationToken);
        for (const member of page.members) {
          const objectId = member.aadObjectId;
          // A guest's object id is of the team's own tenant, and so are their presses and their sign-in.
          if (objectId !== undefined) people.push({ tenantId: reference.tenantId, objectId, name: member.name });
        }
        continuationToken = page.continuationToken === '' ? undefined : page.continuationToken;
      } while (continuationToken !== undefined);
    });
    return people;
  };
}
