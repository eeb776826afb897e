/**
 * The gate in front of the adapter. The library would also accept tokens of its emulator, from any tenant and with any
 * service address, so the token's claims and the activity are checked first. The adapter then verifies the signature.
 */
import { decodeJwt } from 'jose';
import { correlationIdOf } from '../correlation';
import { isTeamsService } from './service-hosts';
import { refuse, type WebHandler } from './web';

export type Gate =
  | { readonly mode: 'production'; readonly botId: string; readonly allowedTenants: readonly string[] }
  | { readonly mode: 'local' };

/** The part of a request that the gate checks. */
export interface Inbound {
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/**
 * Why a request is refused: 400 for a body that is not an activity, 401 for an unacceptable token, 403 for a sender
 * that is not allowed.
 */
export interface Refusal {
  readonly status: 400 | 401 | 403;
  readonly reason: string;
}

const ISSUER = 'https://api.botframework.com';
/** Tolerated clock skew in seconds. */
const TOLERANCE_S = 300;
const LOOPBACK_SERVICE = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/i;

/** Returns why a request is refused; null if it may pass to the adapter. */
export function gateRefusal(inbound: Inbound, gate: Gate): Refusal | null {
  const activity = shapeOf(inbound.body);
  if (activity === null) return { status: 400, reason: 'no activity' };
  if (gate.mode === 'local') {
    return LOOPBACK_SERVICE.test(activity.serviceUrl)
      ? null
      : { status: 403, reason: 'service address is not loopback' };
  }
  const token = tokenFault(inbound.authorization, gate.botId);
  if (token !== null) return { status: 401, reason: token };
  if (activity.channelId !== 'msteams') return { status: 403, reason: 'channel is not Teams' };
  if (!isTeamsService(activity.serviceUrl)) return { status: 403, reason: 'service address is not of Teams' };
  const isAllowed = (tenant: string) => gate.allowedTenants.includes(tenant.toLowerCase());
  if (activity.tenantId === null || !isAllowed(activity.tenantId)) {
    return { status: 403, reason: 'tenant is not allowed' };
  }
  // In a shared channel the tenants of the person and of the conversation may differ: both must be allowed.
  if (!activity.otherTenants.every(isAllowed)) return { status: 403, reason: 'tenant is not allowed' };
  return null;
}

function tokenFault(authorization: string | undefined, botId: string): string | null {
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) return 'no token';
  try {
    const { iss, aud, exp } = decodeJwt(token);
    if (iss !== ISSUER) return 'issuer is not the Bot Connector';
    if (aud !== botId) return 'audience is not this bot';
    // The library allows the same five minutes, but logs the token's times to the console.
    return exp !== undefined && exp + TOLERANCE_S < Date.now() / 1_000 ? 'token has expired' : null;
  } catch {
    return 'token cannot be read';
  }
}

interface Shape {
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly tenantId: string | null;
  /** Tenants of the person and of the conversation, if the activity names them separately. */
  readonly otherTenants: readonly string[];
}

/** Validates the fields that later code relies on; null if the body is not an activity. */
function shapeOf(body: unknown): Shape | null {
  if (typeof body !== 'object' || body === null) return null;
  const { type, id, name, text, channelId, serviceUrl, conversation, from, recipient, channelData } = body as Fields;
  if (typeof type !== 'string' || typeof channelId !== 'string' || typeof serviceUrl !== 'string') return null;
  if (![id, name, text].every(isTextOrAbsent)) return null;
  const parties = [conversation, from, recipient];
  if (!parties.every(hasTextId)) return null;
  // Names are displayed and used in mentions, so each must be text or absent.
  if (!parties.every((party) => isTextOrAbsent(fieldsOf(party).name))) return null;
  const { tenant, team } = fieldsOf(channelData);
  const { aadObjectId, tenantId: personTenant } = fieldsOf(from);
  const { tenantId: conversationTenant, conversationType } = fieldsOf(conversation);
  const { id: tenantId } = fieldsOf(tenant);
  const { id: teamId, name: teamName } = fieldsOf(team);
  const texts = [tenantId, teamId, teamName, aadObjectId, personTenant, conversationTenant, conversationType];
  if (!texts.every(isTextOrAbsent)) return null;
  const otherTenants = [personTenant, conversationTenant].filter((id) => typeof id === 'string' && id !== '');
  return {
    channelId,
    serviceUrl,
    tenantId: typeof tenantId === 'string' ? tenantId : null,
    otherTenants: otherTenants as string[],
  };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}

function hasTextId(value: unknown): boolean {
  return typeof fieldsOf(value).id === 'string';
}

/** Returns the gate as middleware. It logs the reason of a refusal, never the person. */
export function inboundGate(gate: Gate, log: { warn(details: object, message: string): void }): WebHandler {
  return (request, response, next) => {
    const refusal = gateRefusal({ authorization: request.headers.authorization, body: request.body }, gate);
    if (refusal === null) return next();
    log.warn({ ...refusal, correlationId: correlationIdOf(response) }, 'Refused an activity');
    refuse(response, refusal.status);
  };
}

/** Returns middleware that checks the token alone, before the body is read. */
export function tokenGate(gate: Gate, log: { warn(details: object, message: string): void }): WebHandler {
  return (request, response, next) => {
    const reason = gate.mode === 'production' ? tokenFault(request.headers.authorization, gate.botId) : null;
    if (reason === null) return next();
    log.warn({ status: 401, reason, correlationId: correlationIdOf(response) }, 'Refused an activity');
    refuse(response, 401);
  };
}
