/** Reads the roster of the group's team. */
import { type TeamsChannelAccount, TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { LIMITS } from '../../shared/contract/limits';
import type { RosterView } from '../../shared/contract/membership';
import type { PersonId } from '../../shared/domain/membership/types';
import type { Roster } from '../services/membership/list-roster';
import type { ConversationReference } from '../store/conversations';
import { inConversation, type Writer } from './connector';

/** Returns a function that reads the roster page by page; it resolves to null if Teams does not provide one. */
export function teamsRoster(writer: Writer, log: { warn(details: object, message: string): void }): Roster {
  return async (reference) => {
    try {
      return await inConversation(writer, reference, (context) => membersOf(context, reference));
    } catch (error) {
      log.warn({ error }, 'The roster of the team could not be read');
      return null;
    }
  };
}

/** Loads the members, except people without an Entra id, who cannot hold a seat. Invalid entries are skipped. */
async function membersOf(context: TurnContext, reference: ConversationReference): Promise<RosterView['people']> {
  const people: RosterView['people'][number][] = [];
  let continuationToken: string | undefined;
  do {
    const page = await TeamsInfo.getPagedMembers(context, 500, continuationToken);
    for (const member of page.members ?? []) {
      const person = rosterPerson(member, reference);
      if (person !== null) people.push(person);
    }
    continuationToken = page.continuationToken === '' ? undefined : page.continuationToken;
  } while (continuationToken !== undefined);
  return people;
}

/** A roster entry as Teams sends it, with `aadObjectId` or `objectId`; Teams' documentation uses both. */
export type Member = { readonly [K in keyof TeamsChannelAccount | 'objectId']?: unknown };

/** Returns home tenant and object id of a roster entry; null for a person without an Entra id. */
export function identityOf(member: Member, hostTenant: string): PersonId | null {
  const objectId = textIn(member.aadObjectId) || textIn(member.objectId);
  if (objectId === '') return null;
  return { tenantId: isGuest(member) ? hostTenant : textIn(member.tenantId) || hostTenant, objectId };
}

/** Whether a member is a guest. A guest's object id, presses and sign-in belong to the team's own tenant. */
function isGuest({ userRole, userPrincipalName }: Member): boolean {
  return textIn(userRole).toLowerCase() === 'guest' || /#ext#@/i.test(textIn(userPrincipalName));
}

/** Returns a person for the VRU to choose from; null if they cannot hold a seat. */
export function rosterPerson(member: Member, { tenantId }: ConversationReference): RosterView['people'][number] | null {
  const identity = identityOf(member, tenantId);
  if (identity === null) return null;
  const name = nameOf(member);
  return { ...identity, name, email: addressOf(member) };
}

/** Returns the name. Teams sometimes omits it; fallbacks: given name and surname, the account, a placeholder. */
function nameOf({ name, givenName, surname, email, userPrincipalName }: Member): string {
  const parts = `${textIn(givenName)} ${textIn(surname)}`.trim();
  const account = (textIn(email) || textIn(userPrincipalName)).split('#')[0] ?? '';
  return (textIn(name) || parts || account || 'Without a name').slice(0, LIMITS.personName);
}

const ADDRESS = z.email().max(254);

/**
 * Returns the work e-mail address: the mailbox, or else the account name if it is an address. A guest's account name is
 * derived from their own address: `name_partner.example#EXT#@host.example`, with the address before `#EXT#`.
 */
function addressOf({ email, userPrincipalName }: Member): string | null {
  const account = textIn(userPrincipalName);
  const home = /^(.+)_([^_]+)#ext#@/i.exec(account);
  const candidates = [textIn(email), home === null ? account : `${home[1]}@${home[2]}`];
  return candidates.map((text) => text.toLowerCase()).find((text) => ADDRESS.safeParse(text).success) ?? null;
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
