/**
 * Classifies storage errors, with messages for the operator. The start, `/readyz` and the doctor use the same messages,
 * so that one entry in the runbook covers all three.
 */
import { StorageUnavailable } from './table';

/**
 * - `no-answer`: busy, too slow, or the connection was lost;
 * - `not-found`: the host name does not resolve;
 * - `certificate`: the TLS certificate is not trusted;
 * - `no-identity`: the server gets no token for its identity;
 * - `no-right`: storage recognises the identity, which has no role (yet);
 * - `network`: storage rejects requests from this network;
 * - `refused`: any other refusal.
 */
export type StorageFaultKind =
  | 'no-answer'
  | 'not-found'
  | 'certificate'
  | 'no-identity'
  | 'no-right'
  | 'network'
  | 'refused';

export interface StorageFault {
  readonly kind: StorageFaultKind;
  readonly words: string;
}

const WORDS: Readonly<Record<StorageFaultKind, string>> = {
  'no-answer': 'storage does not answer',
  'not-found': 'the name in TABLES_URL leads nowhere: the address, or the private DNS zone',
  certificate: 'a certificate that is not trusted stands between the server and storage',
  'no-identity': 'the server gets no token for its identity: AZURE_CLIENT_ID, or the identity is not assigned to it',
  'no-right': 'storage refuses the identity of the server: a new role may take 30 minutes to work',
  network: 'storage refuses this network: private endpoint, DNS or firewall',
  refused: 'storage refuses the server',
};

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ERR_TLS/;
const IDENTITY =
  /^(?:CredentialUnavailableError|AuthenticationError|AggregateAuthenticationError|AuthenticationRequiredError)$/;

/** Returns the fault behind an error; null if the error does not come from storage. */
export function storageFault(error: unknown): StorageFault | null {
  const kind = kindOf(error);
  return kind === null ? null : { kind, words: WORDS[kind] };
}

function kindOf(error: unknown): StorageFaultKind | null {
  const chain = chainOf(error);
  const refusal = chain.find(({ statusCode }) => statusCode === 401 || statusCode === 403);
  const names = chain.map(({ name }) => String(name));
  const codes = chain.map(({ code }) => String(code ?? ''));
  if (names.some((name) => IDENTITY.test(name))) return 'no-identity';
  if (refusal !== undefined) return kindOfRefusal(refusal);
  if (!(error instanceof StorageUnavailable) && !names.includes('RestError')) return null;
  if (codes.some((code) => CERTIFICATE.test(code))) return 'certificate';
  if (codes.includes('ENOTFOUND')) return 'not-found';
  return error instanceof StorageUnavailable ? 'no-answer' : 'refused';
}

interface Link {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly details?: { readonly odataError?: { readonly code?: unknown } };
  readonly cause?: unknown;
}

/** Returns the error and its causes, at most five in all. */
function chainOf(error: unknown): readonly Link[] {
  const chain: Link[] = [];
  for (let link = error; link instanceof Error && chain.length < 5; link = link.cause) chain.push(link);
  return chain;
}

function kindOfRefusal({ statusCode, code, details }: Link): StorageFaultKind {
  const codes = `${String(code ?? '')} ${String(details?.odataError?.code ?? '')}`;
  if (/AuthorizationFailure|IpAuthorizationError|NetworkAuthorization/.test(codes)) return 'network';
  return statusCode === 401 ? 'no-identity' : 'no-right';
}
