/** Tokens as the Bot Connector (or an attacker) issues them, signed with keys generated here. */
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export const BOT_ID = '0f9c3d52-6f0e-4a6c-8a34-51f8b0c0d0d1';
export const TENANT = '5c1e4b1e-0d6a-4c55-9d3f-7a2f6c1d0e10';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
  readonly kid: string;
}

export async function signingKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { privateKey, kid, publicJwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' } };
}

/** Claims of a token from Teams' connector. */
export const CONNECTOR_CLAIMS = { iss: 'https://api.botframework.com', aud: BOT_ID, serviceurl: SERVICE_URL };

/** Returns an Authorization header with these claims. */
export async function bearer(key: SigningKey, claims: object = CONNECTOR_CLAIMS): Promise<string> {
  const token = new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime('1h');
  return `Bearer ${await token.sign(key.privateKey)}`;
}

/** Returns the activity of a typed message, as Teams posts it. */
export function typedActivity(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: '1700000000000',
    text: '/help',
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    from: { id: '29:1somebody', name: 'Confidential Name', aadObjectId: '9d1f0a55-55c5-4b45-8a52-1c8a6d3f2b10' },
    recipient: { id: `28:${BOT_ID}`, name: 'DAWG' },
    conversation: { id: 'a:1chat', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...over,
  };
}
