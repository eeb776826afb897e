/**
 * Determines a person's home tenant. The tab's sign-in identifies a person by the home tenant, but an activity from a
 * shared channel or a cross-tenant chat may name the conversation's tenant. The home tenant is then read from the
 * conversation's roster, once for each person who is unknown under the activity's tenant.
 */
import type { Activity, CloudAdapterBase, TurnContext } from 'botbuilder';
import type { GroupFinder } from '../services/membership/find-group';
import { identityOf, type Member } from './roster';
import { personTenant, turnOf } from './turn';

/** Loads the sender's entry in the roster of the turn's conversation. */
export type MemberLookup = (context: TurnContext) => Promise<Member>;

export interface HomeTenantOptions {
  readonly groups: Pick<GroupFinder, 'knows'>;
  /** Ids of the allowed tenants; null in local mode, which allows any. */
  readonly allowedTenants: readonly string[] | null;
  readonly log: { warn(details: object, message: string): void };
  readonly lookUp?: MemberLookup;
}

/** Sets the sender's home tenant on the turn's activity. A person whose tenant is not allowed becomes unidentified. */
export type Identify = (context: TurnContext) => Promise<void>;

const KNOWN = 20_000;

/**
 * Returns the function that sets the home tenant, with a cache per process. Falls back to the activity's tenant if the
 * roster cannot be read.
 */
export function homeTenants({ groups, allowedTenants, log, lookUp = memberOf }: HomeTenantOptions): Identify {
  /** Cache of home tenants, by the activity's tenant and the object id. */
  const known = new Map<string, string>();

  async function homeOf(context: TurnContext, person: { tenantId: string; objectId: string }): Promise<string> {
    const key = `${person.tenantId} ${person.objectId}`.toLowerCase();
    const found = known.get(key);
    if (found !== undefined) return found;
    try {
      const told = (await groups.knows(person)) ? null : identityOf(await lookUp(context), person.tenantId);
      // The entry must be that of the same person; any other is ignored.
      const same = told?.objectId.toLowerCase() === person.objectId.toLowerCase();
      const home = told !== null && same ? told.tenantId : person.tenantId;
      if (known.size >= KNOWN) known.clear();
      known.set(key, home);
      return home;
    } catch (error) {
      const { statusCode } = error as { statusCode?: number };
      log.warn({ status: statusCode ?? null }, 'The roster does not have the home tenant of a sender');
      return person.tenantId;
    }
  }

  return async (context) => {
    const { activity } = context;
    const turn = turnOf(activity, 'chat');
    if (turn === null || turn.scope === 'personal' || personTenant(activity) !== undefined) return;
    const home = await homeOf(context, turn.actor);
    const isAllowed = allowedTenants === null || allowedTenants.includes(home.toLowerCase());
    if (!isAllowed) log.warn({ reason: 'tenant of the person is not allowed' }, 'Somebody is not let in');
    Object.assign(activity.from, isAllowed ? { tenantId: home } : { aadObjectId: undefined });
  };
}

const PATIENT_MS = 1_500;

/** Reads the roster of the conversation, not of its team: members of a shared channel need not belong to the team. */
async function memberOf(context: TurnContext): Promise<Member> {
  const { ConnectorClientKey } = context.adapter as CloudAdapterBase;
  const connector = context.turnState.get<MemberReader | undefined>(ConnectorClientKey);
  if (connector === undefined) throw new Error('There is no connector in this turn');
  const { conversation, from } = context.activity as Activity;
  const conversationId = conversation.id.split(';')[0] ?? conversation.id;
  return Promise.race([
    connector.conversations.getConversationMember(conversationId, from.id),
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('No answer in time')), PATIENT_MS).unref();
    }),
  ]);
}

interface MemberReader {
  readonly conversations: { getConversationMember(conversationId: string, memberId: string): Promise<Member> };
}
