/** Caches a sign-in token until two minutes before it expires, so that not every call has to ask Teams for it. */

const EARLY = 2 * 60_000;

/**
 * Returns a function that gives a token; `renew` requests a new one even if one is cached.
 *
 * @param fetchToken requests a JWT
 * @param now returns milliseconds since 1970
 */
export function tokenKeeper(fetchToken: () => Promise<string>, now: () => number): (renew: boolean) => Promise<string> {
  let kept: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<string> | null = null;
  async function ask(): Promise<string> {
    const token = await fetchToken();
    kept = { token, until: expiryOf(token) - EARLY };
    return token;
  }
  return (renew) => {
    if (!renew && kept !== null && now() < kept.until) return Promise.resolve(kept.token);
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
}

/** Returns when a JWT expires, in milliseconds since 1970; 0 (never cached) if it does not say. */
function expiryOf(token: string): number {
  try {
    const payload = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const claims: unknown = JSON.parse(atob(payload));
    const exp = typeof claims === 'object' && claims !== null && 'exp' in claims ? claims.exp : null;
    return typeof exp === 'number' ? exp * 1000 : 0;
  } catch {
    return 0;
  }
}
