/** Who is calling the tab's API. A person is (`tid`, `oid`) of a verified token; seat and role are looked up afterwards. */
import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Actor } from '../../shared/domain/membership/standing';

/** The person behind an Authorization header; null when it cannot be believed. Never throws for what a caller sent. */
export type SignIn = (authorization: string | undefined) => Promise<Actor | null>;

/** The clients that Teams signs people in with: desktop and mobile, and the web. */
const TEAMS_CLIENTS = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];

const KEYS_URL = 'https://login.microsoftonline.com/common/discovery/v2.0/keys';
const HOURS = 3_600_000;

/** Microsoft's signing keys: fetched at once, so that nobody waits for them, and kept for hours. */
export function microsoftKeys(): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(KEYS_URL), { cacheMaxAge: 12 * HOURS, cooldownDuration: 30_000 });
  keys.reload().catch(() => undefined);
  return keys;
}

export interface TeamsSignInOptions {
  /** The tab's own app registration. */
  readonly tabAppId: string;
  readonly allowedTenants: readonly string[];
  readonly keys: JWTVerifyGetKey;
}

/** Verifies a Teams single sign-on token: signature, audience, issuer, tenant, scope and the client it was issued to. */
export function teamsSignIn({ tabAppId, allowedTenants, keys }: TeamsSignInOptions): SignIn {
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return null;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        audience: tabAppId,
        requiredClaims: ['exp', 'iss', 'tid', 'oid', 'scp', 'azp'],
        clockTolerance: 60,
      });
      const { tid, oid, iss, scp, azp, name } = payload;
      if (typeof tid !== 'string' || typeof oid !== 'string') return null;
      if (payload.aud !== tabAppId || iss !== `https://login.microsoftonline.com/${tid}/v2.0`) return null;
      if (!allowedTenants.includes(tid.toLowerCase())) return null;
      if (!String(scp).split(' ').includes('access_as_user') || !TEAMS_CLIENTS.includes(String(azp))) return null;
      return { tenantId: tid, objectId: oid, name: typeof name === 'string' ? name : '', via: 'tab' };
    } catch {
      return null;
    }
  };
}

/** Local mode: the sample people, by their id. There is nothing to verify; the server listens on loopback only. */
export function localSignIn(people: readonly { tenantId: string; aadObjectId: string; name: string }[]): SignIn {
  return async (authorization) => {
    const objectId = /^Local ([0-9a-f-]{36})$/i.exec(authorization ?? '')?.[1]?.toLowerCase();
    const person = people.find((known) => known.aadObjectId.toLowerCase() === objectId);
    if (person === undefined) return null;
    return { tenantId: person.tenantId, objectId: person.aadObjectId, name: person.name, via: 'tab' };
  };
}
