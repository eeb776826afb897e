/**
 * Whose tenant a person is of. The sign-in of the tab names a person by their home tenant; an activity out of a shared channel or a
 * chat across tenants may name the conversation's. The roster of the conversation has it, and is read once for each person whom no
 * group knows under the tenant of the activity.
 */
import type { Activity, CloudAdapterBase, TurnContext } from 'botbuilder';
import type { GroupFinder } from '../services/membership/find-group';
import { identityOf, type Member } from './roster';
import { personTenant, turnOf } from './turn';

/** Asks Teams for one member of the turn's conversation. */
export type MemberLookup = (context: TurnContext) => Promise<Member>;

export interface HomeTenantOptions {
  readonly groups: Pick<GroupFinder, 'knows'>;
  /** Tenants whose people may come in; null: local mode, any. */
  readonly allowedTenants: readonly string[] | null;
  readonly log: { warn(details: object, message: string): void };
  readonly lookUp?: MemberLookup;
}

/** Gives the sender of a turn the identity of their home tenant. Somebody of a tenant that is not allowed stays unidentified. */
export type Identify = (context: TurnContext) => Promise<void>;

const KNOWN = 20_000;

export function homeTenants({ groups, allowedTenants, log, lookUp = memberOf }: HomeTenantOptions): Identify {
  /** By the tenant of the activity and the object id: the home tenant. */
  const known = new Map<string, string>();

  async function homeOf(context: TurnContext, person: { tenantId: string; objectId: string }): Promise<string> {
    const key = `${person.tenantId} ${person.objectId}`.toLowerCase();
    const found = known.get(key);
    if (found !== undefined) return found;
    try {
      const told = (await groups.knows(person)) ? null : identityOf(await lookUp(context), person.tenantId);
      // The entry has to be of this very person; anything else says nothing of them.
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

/** By the conversation, not by its team: the people of a shared channel are not all of the team. */
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
