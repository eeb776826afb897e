import { RestError } from '@azure/data-tables';
import { storageFault } from '../../../../bot/store/storage-fault';
import { StorageUnavailable } from '../../../../bot/store/table';

const unavailable = (cause: Error) => new StorageUnavailable(false, { cause });
const named = (name: string) => Object.assign(new Error('no token'), { name });
const refusal = (statusCode: number, code: string) =>
  Object.assign(new RestError('refused', { statusCode }), { details: { odataError: { code } } });

describe('given an error of storage or of the way to it, then the operator reads which it is', () => {
  test.each([
    ['a role that does not work yet', refusal(403, 'AuthorizationPermissionMismatch'), 'no-right'],
    ['a network that is shut out', refusal(403, 'AuthorizationFailure'), 'network'],
    ['a token of another tenant', refusal(401, 'InvalidAuthenticationInfo'), 'no-identity'],
    ['no managed identity', unavailable(named('CredentialUnavailableError')), 'no-identity'],
    [
      'a proxy that signs for storage',
      unavailable(new RestError('x', { code: 'SELF_SIGNED_CERT_IN_CHAIN' })),
      'certificate',
    ],
    ['an unknown issuer', unavailable(new RestError('x', { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })), 'certificate'],
    ['a name that leads nowhere', unavailable(new RestError('x', { code: 'ENOTFOUND' })), 'not-found'],
    ['an outage', unavailable(new RestError('x', { statusCode: 503 })), 'no-answer'],
    ['no answer in time', unavailable(named('AbortError')), 'no-answer'],
    ['a refusal of another kind', refusal(400, 'InvalidInput'), 'refused'],
  ] as const)('%s', (_what, error, kind) => {
    expect(storageFault(error)?.kind).toBe(kind);
  });

  test('an error of our own is not one of storage', () => {
    expect(storageFault(new TypeError('x is not a function'))).toBeNull();
  });
});
