/** Requests an address and returns the outcome: an answer, or an obstacle. */

/** `certificate`: the certificate is not trusted, or is for another name. */
export type Obstacle = 'certificate' | 'name' | 'refused' | 'timeout' | 'broken';

export type Answer =
  | { readonly status: number; readonly date: string | null; readonly body: string }
  | { readonly obstacle: Obstacle };

export type Probe = (url: string, how?: { readonly method: 'GET' | 'POST' }) => Promise<Answer>;

const MOST_BODY = 100_000;

/** Makes a network request with a timeout of ten seconds, without following redirects. */
export const probeNetwork: Probe = async (url, { method } = { method: 'GET' }) => {
  try {
    const body = method === 'POST' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {};
    const response = await fetch(url, { method, redirect: 'manual', signal: AbortSignal.timeout(10_000), ...body });
    const text = (await response.text()).slice(0, MOST_BODY);
    return { status: response.status, date: response.headers.get('date'), body: text };
  } catch (error) {
    return { obstacle: obstacleOf(error) };
  }
};

/** Returns the obstacle behind an error of `fetch`, identified by its cause. */
export function obstacleOf(error: unknown): Obstacle {
  const { name, cause } = error instanceof Error ? error : { name: '', cause: undefined };
  const code = String((cause as { code?: unknown } | undefined)?.code ?? '');
  if (/CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ERR_TLS/.test(code)) return 'certificate';
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) return 'name';
  if (/ECONNREFUSED/.test(code)) return 'refused';
  if (name === 'TimeoutError' || /TIMEDOUT|TIMEOUT/.test(code)) return 'timeout';
  return 'broken';
}

const OBSTACLE_WORDS: Readonly<Record<Obstacle, string>> = {
  certificate: 'a certificate that is not trusted stands in the way',
  name: 'its name leads nowhere (DNS)',
  refused: 'nobody listens there (connection refused)',
  timeout: 'no answer within ten seconds',
  broken: 'the connection broke',
};

const OBSTACLE_TODO: Readonly<Record<Obstacle, string>> = {
  certificate:
    'A proxy that reads traffic, or a certificate that has ended or is for another name. Let this address past the proxy, or renew the certificate.',
  name: 'Check the spelling, and the DNS record.',
  refused: 'Check that it is started, and on which port.',
  timeout: 'Check firewall and proxy between here and there.',
  broken: 'Try again; then check firewall and proxy between here and there.',
};

export const obstacleWords = (obstacle: Obstacle): string => OBSTACLE_WORDS[obstacle];
export const obstacleTodo = (obstacle: Obstacle): string => OBSTACLE_TODO[obstacle];
