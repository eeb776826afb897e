import { createHash } from 'node:crypto';

/** Description of a Teams user; only the name is required. */
export interface PersonSpec {
  readonly name: string;
  readonly id?: string;
  readonly aadObjectId?: string;
  readonly tenantId?: string;
  readonly email?: string;
  /** A guest of another organisation in this tenant. */
  readonly guest?: boolean;
  /** Joined a meeting without signing in: no Entra id, and the bot cannot write to them. */
  readonly anonymous?: boolean;
  /** Whether they are in the team's roster and the group chat (default true). */
  readonly inTeam?: boolean;
  /** Whether the bot may open a chat with them (default true, false for an anonymous person). */
  readonly reachable?: boolean;
}

/** A person as in the connector's roster. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string | undefined;
  readonly tenantId: string;
  readonly email: string;
  readonly guest: boolean;
  readonly inTeam: boolean;
  readonly reachable: boolean;
}

/** Returns a stable hash, so that a bot with stored data finds the same people in another run. */
export function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, length);
}

function objectIdFor(name: string): string {
  const hex = createHash('sha256').update(`person ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Returns the account for a description, with defaults for missing fields. */
export function accountOf(description: PersonSpec | string, tenantId: string): Account {
  const spec = typeof description === 'string' ? { name: description } : description;
  const key = spec.aadObjectId ?? spec.name;
  const mailbox = spec.name.toLowerCase().replace(/[^a-z0-9]+/g, '.');
  return {
    id: spec.id ?? `29:1${digest(`account ${key}`, 43)}`,
    name: spec.name,
    aadObjectId: spec.anonymous ? undefined : (spec.aadObjectId ?? objectIdFor(spec.name)),
    tenantId: spec.tenantId ?? tenantId,
    email: spec.email ?? `${mailbox}@example.org`,
    guest: spec.guest ?? false,
    inTeam: spec.inTeam ?? true,
    reachable: spec.reachable ?? !spec.anonymous,
  };
}

/** Returns the roster entry of a person, as the connector does. */
export function rosterEntry(account: Account): Record<string, unknown> {
  const [givenName = account.name, ...rest] = account.name.split(' ');
  return {
    id: account.id,
    name: account.name,
    objectId: account.aadObjectId,
    aadObjectId: account.aadObjectId,
    givenName,
    surname: rest.join(' '),
    email: account.email,
    userPrincipalName: account.email,
    tenantId: account.tenantId,
    userRole: account.guest ? 'guest' : account.aadObjectId ? 'user' : 'anonymous',
  };
}
