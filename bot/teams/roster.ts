/** Who is in the group's team: the roster of Teams. */
import { type TeamsChannelAccount, TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { LIMITS } from '../../shared/contract/limits';
import type { RosterView } from '../../shared/contract/membership';
import type { PersonId } from '../../shared/domain/membership/types';
import type { Roster } from '../services/membership/list-roster';
import type { ConversationReference } from '../store/conversations';
import { inConversation, type Writer } from './connector';

/** Reads the roster page by page; null when Teams does not answer with one. */
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

/** People without an Entra id cannot hold a seat and are left out; one faulty entry does not hide the others. */
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

/** An entry of the roster as Teams sends it: its documentation has `aadObjectId`, some of its pages `objectId`. */
export type Member = { readonly [K in keyof TeamsChannelAccount | 'objectId']?: unknown };

/** What of a roster's entry says who the person is: their home tenant and object id. Null: somebody without an Entra id. */
export function identityOf(member: Member, hostTenant: string): PersonId | null {
  const objectId = textIn(member.aadObjectId) || textIn(member.objectId);
  if (objectId === '') return null;
  return { tenantId: isGuest(member) ? hostTenant : textIn(member.tenantId) || hostTenant, objectId };
}

/** A guest's object id is of the team's own tenant, and so are their presses and their sign-in, wherever they come from. */
function isGuest({ userRole, userPrincipalName }: Member): boolean {
  return textIn(userRole).toLowerCase() === 'guest' || /#ext#@/i.test(textIn(userPrincipalName));
}

/** A person as the VRU chooses them; null: somebody who cannot hold a seat. */
export function rosterPerson(member: Member, { tenantId }: ConversationReference): RosterView['people'][number] | null {
  const identity = identityOf(member, tenantId);
  if (identity === null) return null;
  const name = nameOf(member);
  return { ...identity, name, email: addressOf(member) };
}

/** Teams leaves names out now and then: the parts of the name, else the account, else that there is none. */
function nameOf({ name, givenName, surname, email, userPrincipalName }: Member): string {
  const parts = `${textIn(givenName)} ${textIn(surname)}`.trim();
  const account = (textIn(email) || textIn(userPrincipalName)).split('#')[0] ?? '';
  return (textIn(name) || parts || account || 'Without a name').slice(0, LIMITS.personName);
}

const ADDRESS = z.email().max(254);

/**
 * The work address: the mailbox, else the account's name where that is an address. A guest's account is named after their own
 * address, `name_partner.example#EXT#@host.example`: their address is the part before the mark.
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
