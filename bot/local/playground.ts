/** Microsoft's Agents Playground: Teams' chats and channels in a browser, with six of the group's seats in them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessSpec } from './managed-process';
import { LOCAL_TENANT_ID, type LocalPerson } from './people';
import { LOOPBACK } from './ports';

const CONFIG = '.m365agentsplayground.yml';

function user(person: LocalPerson) {
  const address = `${person.seat}@sample.invalid`;
  return {
    id: person.id,
    name: person.name,
    userPrincipleName: address,
    aadObjectId: person.aadObjectId,
    givenName: person.title,
    surname: person.organisation,
    email: address,
  };
}

/**
 * Returns the Playground's configuration, with the current person first. It adds General, every team's first channel,
 * by itself.
 */
export function playgroundConfig(people: readonly LocalPerson[]): object {
  const [current, ...others] = people;
  if (current === undefined) throw new Error('the Playground needs somebody to open it as');
  return {
    version: '0.1.1',
    tenantId: LOCAL_TENANT_ID,
    bot: { id: '28:dawg-local', name: 'DAWG' },
    currentUser: user(current),
    users: others.map(user),
    // One for each seat: the Chair's conversation with the bot is not the next seat's.
    personalChat: { id: `personal-${current.seat}` },
    groupChat: { id: 'group-chat', name: 'DAWG members' },
    team: {
      id: 'dawg-team',
      name: 'DAWG',
      aadGroupId: '00000000-0000-4000-8000-00000000da36',
      channels: [{ id: 'dawg-data-requests', name: 'Data requests' }],
    },
  };
}

export interface PlaygroundPaths {
  readonly root: string;
  /** Its working directory, in which the configuration is written. */
  readonly directory: string;
  readonly logs: string;
  readonly port: number;
  readonly botPort: number;
}

/**
 * Writes the configuration and returns the process to start. It does not wait for the bot, and logs why it ends only in
 * its own log.
 */
export function playgroundProcess(place: PlaygroundPaths, people: readonly LocalPerson[]): ProcessSpec {
  // JSON is valid YAML.
  writeFileSync(join(place.directory, CONFIG), JSON.stringify(playgroundConfig(people), null, 2));
  const ownLog = join(place.logs, 'playground-own.log');
  const url = `http://${LOOPBACK}`;
  return {
    name: 'the Playground',
    args: [
      join(place.root, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js'),
      'start',
      ...['--app-endpoint', `${url}:${place.botPort}/api/messages`],
      ...['--channel-id', 'msteams'],
      ...['--port', String(place.port)],
      ...['--service-url', `${url}:${place.port}/_connector`],
      ...['--disable-telemetry', 'true'],
    ],
    cwd: place.directory,
    // The address is printed instead: a browser that opens by itself is a nuisance on a server and in tests.
    env: { TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_LOGFILE: ownLog },
    logs: [join(place.logs, 'playground.log'), ownLog],
  };
}
