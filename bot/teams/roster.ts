/** Who is in the group's team, as Teams tells it. */
import { type TeamsChannelAccount, TeamsInfo, type TurnContext } from 'botbuilder';
import type { RosterView } from '../../shared/contract/membership';
import type { Roster } from '../services/membership/list-roster';
import type { ConversationReference } from '../store/conversations';
import { inConversation, type Writer } from './connector';

/** Reads the roster page by page; null when Teams does not tell. */
export function teamsRoster(writer: Writer, log: { warn(details: object, message: string): void }): Roster {
  return async (reference) => {
    try {
      return await inConversation(writer, reference, (context) => membersOf(context, reference));
    } catch (error) {
      log.warn({ error }, 'Teams did not tell who is in the team');
      return null;
    }
  };
}

/** People without an Entra id cannot hold a seat and are left out. */
async function membersOf(context: TurnContext, reference: ConversationReference): Promise<RosterView['people']> {
  const people: RosterView['people'][number][] = [];
  let continuationToken: string | undefined;
  do {
    const page = await TeamsInfo.getPagedMembers(context, 500, continuationToken);
    for (const member of page.members) {
      const objectId = member.aadObjectId;
      // A guest's object id is of the team's own tenant, and so are their presses and their sign-in.
      if (objectId !== undefined) people.push(personOf(member, objectId, reference));
    }
    continuationToken = page.continuationToken === '' ? undefined : page.continuationToken;
  } while (continuationToken !== undefined);
  return people;
}

function personOf(
  { name, email, userPrincipalName }: TeamsChannelAccount,
  objectId: string,
  { tenantId }: ConversationReference,
): RosterView['people'][number] {
  return { tenantId, objectId, name, email: (email || userPrincipalName || '').toLowerCase() || null };
}
