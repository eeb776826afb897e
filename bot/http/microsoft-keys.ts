/** Microsoft's signing keys, and whether they are available. */
import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

const KEYS_URL = 'https://login.microsoftonline.com/common/discovery/v2.0/keys';
const HOURS = 3_600_000;
const COOL_DOWN_MS = 30_000;

/** No sign-in can be verified at the moment, through no fault of the caller. */
export class KeysUnavailable extends Error {
  constructor(cause: unknown) {
    super('The signing keys cannot be reached', { cause });
    this.name = 'KeysUnavailable';
  }
}

/** The keys, and whether a sign-in can be verified now. */
export interface SigningKeys {
  readonly get: JWTVerifyGetKey;
  isReady(): Promise<boolean>;
}

/**
 * Returns the keys: prefetched, so that nobody waits for them, cached for hours, and requested again after a failure.
 */
export function microsoftKeys(url = KEYS_URL): SigningKeys {
  const keys = createRemoteJWKSet(new URL(url), { cacheMaxAge: 12 * HOURS, cooldownDuration: COOL_DOWN_MS });
  let triedAt = Date.now();
  let failed = false;
  const reload = async () => {
    triedAt = Date.now();
    failed = await keys.reload().then(
      () => false,
      () => true,
    );
  };
  const first = reload();
  return {
    get: async (header, token) => {
      try {
        const key = await keys(header, token);
        failed = false;
        return key;
      } catch (error) {
        if (isAboutToken(error)) throw error;
        failed = true;
        throw new KeysUnavailable(error);
      }
    },
    async isReady() {
      await first;
      if (failed && Date.now() - triedAt > COOL_DOWN_MS / 10) await reload();
      return !failed;
    },
  };
}

/** The keys were available but none fits: the fault is in the token. */
function isAboutToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWSInvalid
  );
}
