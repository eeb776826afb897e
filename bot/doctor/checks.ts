/** The doctor's checks: each turns an answer into a finding. None of them makes a request itself. */
import { CLOCK_TOLERANCE_S } from '../../shared/domain/health/clock';
import type { StorageFault, StorageFaultKind } from '../store/storage-fault';
import { type Finding, fail, pass, warn } from './finding';
import { type Answer, obstacleTodo, obstacleWords } from './probe';

/** Checks the settings: each fault is a separate finding. */
export function checkSettings(faults: readonly string[]): readonly Finding[] {
  if (faults.length === 0) return [pass('Settings', 'All are there, and fit together')];
  return faults.map((fault) => fail('Settings', fault, 'bot/README.md, "Configuration", says what each setting is.'));
}

/**
 * Checks whether this machine gets a token for storage. `error`: the message of the identity library; null: a token was
 * issued.
 */
export function checkIdentity(error: string | null): Finding {
  if (error === null) return pass('Identity', 'A token for storage was given');
  return fail(
    'Identity',
    `No token for storage: ${error}`,
    'On Azure: assign the managed identity to the server and give its client id as AZURE_CLIENT_ID. On your own machine: az login.',
  );
}

const STORAGE_TODO: Readonly<Record<StorageFaultKind, string>> = {
  'no-answer': "Look at Azure's status, then at the way there: private endpoint, firewall.",
  'not-found':
    'Compare TABLES_URL with the table endpoint of the storage account; with a private endpoint, check the DNS zone.',
  certificate: 'Let *.table.core.windows.net past the proxy that reads traffic.',
  'no-identity': 'See Identity.',
  'no-right':
    'Give the identity the role Storage Table Data Contributor on the account, and wait up to 30 minutes after it was given.',
  network: 'Run this where the server runs, or let this network into the storage account.',
  refused: 'Compare TABLES_URL and TABLE_NAME with the storage account.',
};

/** Checks storage after a row was written and read back. `seen`: whether it was read as written. */
export function checkStorage(outcome: { readonly fault: StorageFault } | { readonly seen: boolean }): Finding {
  if ('fault' in outcome) return fail('Storage', outcome.fault.words, STORAGE_TODO[outcome.fault.kind]);
  if (outcome.seen) return pass('Storage', 'Reachable; a row was written and read back');
  return fail('Storage', 'A row that was written did not come back', 'Check that nothing else uses this table.');
}

/** Checks a metadata document that leads to the keys for verifying tokens. */
export function checkKeys(whose: string, url: string, answer: Answer): Finding {
  const check = `Token keys (${whose})`;
  const { host } = new URL(url);
  if ('obstacle' in answer) {
    return fail(check, `${host}: ${obstacleWords(answer.obstacle)}`, obstacleTodo(answer.obstacle));
  }
  if (answer.status === 200 && answer.body.includes('"jwks_uri"')) return pass(check, `${host} answers`);
  return fail(
    check,
    `${host} answers ${answer.status}, without keys`,
    'Something between here and Microsoft answers instead: let this host past the proxy.',
  );
}

/** Compares this machine's clock with the Date header of an external answer, which has whole seconds. */
export function checkClock(answer: Answer, now: number): Finding {
  const there = 'obstacle' in answer ? Number.NaN : Date.parse(answer.date ?? '');
  if (Number.isNaN(there)) {
    return warn('Clock', 'Nothing to compare with: no answer with a date', 'See the token keys.');
  }
  const seconds = Math.round((now - there) / 1_000);
  const size = Math.abs(seconds);
  const words = size < 120 ? `${size} seconds` : `${Math.round(size / 60)} minutes`;
  if (size <= CLOCK_TOLERANCE_S) return pass('Clock', `Within ${CLOCK_TOLERANCE_S} seconds of Microsoft's`);
  const found = `${words} ${seconds > 0 ? 'ahead of' : 'behind'} Microsoft's`;
  const todo = 'Set the clock by NTP: tokens are refused, and messages wait, by a clock that is wrong.';
  // Sign-in tokens are rejected from a difference of five minutes on.
  return size < 300 ? warn('Clock', found, todo) : fail('Clock', found, todo);
}

/** Checks the domain of the manifest, from which Teams allows a tab to be loaded. */
export function checkDomain(publicUrl: string): Finding {
  const { hostname, port } = new URL(publicUrl);
  const named = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(hostname);
  const todo =
    'Give PUBLIC_URL as https and one host name, such as https://dawg.example.org, and make the app package anew.';
  if (!named) return fail('Manifest domain', `${hostname} is no public host name`, todo);
  if (port !== '') return warn('Manifest domain', `${hostname}:${port}: Teams calls bots on port 443`, todo);
  return pass('Manifest domain', hostname);
}

/** Checks whether the server itself answers at its public address. */
export function checkServer(answer: Answer): Finding {
  const check = 'Server, from its address';
  if ('obstacle' in answer) return fail(check, obstacleWords(answer.obstacle), obstacleTodo(answer.obstacle));
  const { status, body } = answer;
  if (status === 200) return pass(check, 'Ready');
  if (status === 503 && body.length < 200) {
    return fail(check, `Not ready: ${body.trim()}`, 'infra/README.md, "Troubleshooting by symptom", has each reason.');
  }
  return fail(
    check,
    `Something else answers there (${status} to /readyz)`,
    'Compare PUBLIC_URL with the address of the server, and look at the proxy in front.',
  );
}

/** Checks the bot's endpoint with a request without a token: this server rejects it, which identifies it. */
export function checkEndpoint(answer: Answer): Finding {
  const check = 'Bot endpoint';
  if ('obstacle' in answer) return fail(check, obstacleWords(answer.obstacle), obstacleTodo(answer.obstacle));
  if (answer.status === 401 || answer.status === 403)
    return pass(check, 'Reachable, and refuses whoever brings no token');
  if (answer.status === 503) return warn(check, 'Reachable, but not ready', 'See the server.');
  if (answer.status < 300) {
    return fail(
      check,
      `Takes what comes without a token (${answer.status})`,
      'This is not this server, or one in local mode: stop it, and look at what answers there.',
    );
  }
  return fail(
    check,
    `/api/messages answers ${answer.status}`,
    'The endpoint of the bot is PUBLIC_URL and /api/messages; compare it with the Azure Bot, and look at the proxy in front.',
  );
}
