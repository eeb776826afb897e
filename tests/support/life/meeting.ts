/** A meeting of the group: its register is opened, posted, filled in on the card and in the tab, and closed. */
import { setTimeout as pause } from 'node:timers/promises';
import type { RegisterView } from '../../../shared/contract/attendance';
import type { AttendanceValue } from '../../../shared/domain/attendance/types';
import type { App } from '../app';
import { CHAIR } from '../storage/group-operations';
import { cardText, type Message } from '../teams';
import type { Calls } from './calls';
import type { Chance } from './chance';
import type { Servers } from './servers';

const AGAIN_AFTER_MS = 100;
const PATIENCE = 60;
/** Probabilities that a person presses on the card, answers at all, and changes their answer. */
const SHARES = { press: 0.3, answer: 0.85, change: 0.2 } as const;

export interface MeetingParts {
  readonly app: App;
  readonly calls: Calls;
  readonly chance: Chance;
  readonly servers: Servers;
}

/** The last answer by seat id. */
export type Said = ReadonlyMap<string, AttendanceValue>;

/** Opens the register as the chair and posts it; returns the posted card. */
export async function opens({ app, calls, chance, servers }: MeetingParts, meeting: string): Promise<Message> {
  await calls.change<RegisterView>(CHAIR, 'POST', '/attendance', { confirmed: true, meeting });
  const channel = app.teams.channel('General');
  for (let attempt = 1; attempt < PATIENCE; attempt += 1) {
    app.teams.talksTo(`${chance.of([...servers.urls, app.url])}/api/messages`);
    const posted = await app
      .holderOf(CHAIR)
      .says('/attendance', { in: channel })
      .catch(() => []);
    const register = posted.find(
      ({ replyToId, card }) => replyToId !== undefined && cardText(card).includes('Apologies'),
    );
    if (register !== undefined) return register;
    await pause(AGAIN_AFTER_MS);
  }
  throw new Error('The register could not be posted');
}

/** Answers for everybody, each with a certain probability; returns the answers by seat id. */
export async function fills(parts: MeetingParts, meeting: string, register: Message): Promise<Said> {
  const said = new Map<string, AttendanceValue>();
  await Promise.all(
    parts.app.people.map(async ({ seat }) => {
      if (!parts.chance.in(SHARES.answer)) return;
      await pause(parts.chance.below(600));
      said.set(seat, await answers(parts, meeting, register, seat));
      if (parts.chance.in(SHARES.change)) said.set(seat, await changesMind(parts, meeting, seat, said.get(seat)));
    }),
  );
  return said;
}

async function answers(
  parts: MeetingParts,
  meeting: string,
  register: Message,
  seat: string,
): Promise<AttendanceValue> {
  if (parts.chance.in(SHARES.press)) return presses(parts, register, seat);
  const value = parts.chance.of(['present', 'apologies'] as const);
  await parts.calls.change(seat, 'PUT', `/attendance/${meeting}/mine`, { value });
  return value;
}

async function changesMind(
  { calls }: MeetingParts,
  meeting: string,
  seat: string,
  before: AttendanceValue | undefined,
): Promise<AttendanceValue> {
  const value = before === 'present' ? 'apologies' : 'present';
  await calls.change(seat, 'PUT', `/attendance/${meeting}/mine`, { value });
  return value;
}

/** Presses on the posted card, retrying until the press is acknowledged with the register. */
async function presses({ app, chance, servers }: MeetingParts, on: Message, seat: string): Promise<AttendanceValue> {
  for (let attempt = 1; attempt < PATIENCE; attempt += 1) {
    const { urls } = servers;
    if (urls.length > 0) {
      app.teams.talksTo(`${chance.of(urls)}/api/messages`);
      const pressed = await app
        .holderOf(seat)
        .presses("I'm here", { on, unseen: true })
        .catch(() => null);
      if (cardText(pressed?.card).includes('represented')) return 'present';
    }
    await pause(AGAIN_AFTER_MS);
  }
  throw new Error(`The press of ${seat} was never acknowledged`);
}

/** Closes the register as the chair; seats without an answer are absent. */
export async function closes({ calls }: MeetingParts, meeting: string): Promise<void> {
  await calls.change<RegisterView>(CHAIR, 'POST', `/attendance/${meeting}/close`, { confirmed: true });
}
