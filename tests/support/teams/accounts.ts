import { createHash } from 'node:crypto';

/** Somebody who uses Teams, as a test describes them. Only the name is needed. */
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
  /** In the team's roster and the group chat (default true). */
  readonly inTeam?: boolean;
  /** Whether the bot may open a chat with them (default true, false for an anonymous person). */
  readonly reachable?: boolean;
}

/** A person as the connector's roster knows them. */
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

/** Stable across runs, so that a bot that keeps its data meets the same people again. */
export function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, length);
}

function objectIdFor(name: string): string {
  const hex = createHash('sha256').update(`person ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Fills in what a description leaves open. */
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

/** The roster entry the connector returns for a person. */
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
