/**
 * Authentication of the tab's API. A person is (`tid`, `oid`) of a verified token; seat and role are looked up
 * afterwards.
 */
import { decodeJwt, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Actor } from '../../shared/domain/membership/standing';
import { KeysUnavailable } from './microsoft-keys';

/**
 * Returns the person behind an Authorization header; null if it cannot be verified, with one line in the log under the
 * request's correlation id.
 *
 * @throws KeysUnavailable when no sign-in can be verified at the moment; never for what a caller sent
 */
export type SignIn = (authorization: string | undefined, correlationId?: string) => Promise<Actor | null>;

/** The client ids with which Teams signs people in: desktop and mobile, and web. */
const TEAMS_CLIENTS = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];

type SignInLog = { warn(details: object, message: string): void };

export interface TeamsSignInOptions {
  /** The tab's own app registration. */
  readonly tabAppId: string;
  readonly allowedTenants: readonly string[];
  readonly keys: JWTVerifyGetKey;
  /** Receives one line for each rejection: the reason, and nothing of the token or the person. */
  readonly log?: SignInLog;
}

/** Verifies a Teams single sign-on token: signature, audience, issuer, tenant, scope and the client it was issued to. */
export function teamsSignIn(options: TeamsSignInOptions): SignIn {
  return async (authorization, correlationId) => {
    const signed = await verified(authorization, options);
    if ('tenantId' in signed) return signed;
    options.log?.warn({ correlationId, ...signed }, 'Refused a sign-in');
    return null;
  };
}

/** Why a sign-in was rejected; `help` if the set-up is at fault, not the caller. */
interface Refused {
  readonly reason: string;
  readonly help?: string;
}

const VERSION_1: Refused = {
  reason: 'token of version 1',
  help: "Set requestedAccessTokenVersion (in older manifests accessTokenAcceptedVersion) to 2 in the manifest of the tab's app registration.",
};

async function verified(
  authorization: string | undefined,
  { tabAppId, allowedTenants, keys }: TeamsSignInOptions,
): Promise<Actor | Refused> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) return { reason: 'no token' };
  // Decoded before the signature is verified, only to name the reason: a token of version 1 is rejected whatever it
  // contains.
  if (isVersion1(token)) return VERSION_1;
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      audience: tabAppId,
      requiredClaims: ['exp', 'iss', 'tid', 'oid', 'scp', 'azp'],
      clockTolerance: 60,
    });
    const { tid, oid, iss, scp, azp, name } = payload;
    if (typeof tid !== 'string' || typeof oid !== 'string') return { reason: 'no tenant or person' };
    if (payload.aud !== tabAppId) return { reason: 'audience is not this tab' };
    if (iss !== `https://login.microsoftonline.com/${tid}/v2.0`) return { reason: "issuer is not the person's tenant" };
    if (!allowedTenants.includes(tid.toLowerCase())) return { reason: 'tenant is not allowed' };
    if (!String(scp).split(' ').includes('access_as_user')) return { reason: 'scope is not access_as_user' };
    if (!TEAMS_CLIENTS.includes(String(azp))) return { reason: 'client is not Teams' };
    return { tenantId: tid, objectId: oid, name: typeof name === 'string' ? name : '', via: 'tab' };
  } catch (error) {
    if (error instanceof KeysUnavailable) throw error;
    const { code } = error as { code?: unknown };
    return { reason: typeof code === 'string' ? code : 'token cannot be verified' };
  }
}

function isVersion1(token: string): boolean {
  try {
    const { ver, iss } = decodeJwt(token);
    return ver === '1.0' || (typeof iss === 'string' && iss.startsWith('https://sts.windows.net/'));
  } catch {
    return false;
  }
}

/** The sign-in of local mode: the sample people, by id. Nothing is verified; the server listens on loopback only. */
export function localSignIn(
  people: readonly { tenantId: string; aadObjectId: string; name: string }[],
  log?: SignInLog,
): SignIn {
  return async (authorization, correlationId) => {
    const objectId = /^Local ([0-9a-f-]{36})$/i.exec(authorization ?? '')?.[1]?.toLowerCase();
    const person = people.find((known) => known.aadObjectId.toLowerCase() === objectId);
    if (person === undefined) {
      log?.warn({ correlationId, reason: 'nobody of the sample people' }, 'Refused a sign-in');
      return null;
    }
    return { tenantId: person.tenantId, objectId: person.aadObjectId, name: person.name, via: 'tab' };
  };
}
