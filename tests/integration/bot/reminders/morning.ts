/** A group on working mornings: a test says what time it is, from there the clock goes on, and each day's digests are made when it says. */
import { firstRun, sendDigests } from '../../../../bot/services/reminders/send-digests';
import { loadWaiting } from '../../../../bot/store/outbox-queue';
import { type App, type AppOptions, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { PATIENT, tableOf } from '../../../support/storage/at-work';
import { cardText, eventually } from '../../../support/teams';

/** A Monday in autumn, before nine in London. */
export const MONDAY = '2026-11-23T08:30:00.000Z';

export class Morning {
  private readonly clock = clockFrom(MONDAY);
  readonly apps: App[] = [];

  async start(options: AppOptions = {}): Promise<App> {
    const app = await startApp({ now: this.clock.now, patience: PATIENT, ...options });
    this.apps.push(app);
    await firstRun(app.server.services, app.server.groupId);
    return app;
  }

  async stop(): Promise<void> {
    for (const app of [...this.apps].reverse()) await app.stop();
  }

  /** It is this time now. */
  at(day: string, time = '09:00'): void {
    this.clock.at(`${day}T${time}:00.000Z`);
  }

  /** Makes the digests of this working day. */
  run(app: App, day: string, time = '09:00'): Promise<number | null> {
    this.at(day, time);
    return sendDigests(app.server.services, app.server.groupId);
  }
}

/** Waits until nothing is left to be sent. The clock may have jumped: the outbox is told to look, and does not wait for its time. */
export async function sent(app: App): Promise<void> {
  const { groupId, services } = app.server;
  await eventually(
    async () => {
      services.signals.messageWaiting(groupId);
      expect(await loadWaiting(tableOf(app), groupId)).toEqual([]);
    },
    { everyMs: 100 },
  );
}

/** What a seat's holder was written in their own chat, the earliest first. */
export function chatOf(app: App, seatId: string): readonly string[] {
  return app
    .holderOf(seatId)
    .chat()
    .messages.map(({ card }) => cardText(card));
}

export function channelOf(app: App): readonly string[] {
  return app.teams.channel('General').messages.map(({ card }) => cardText(card));
}
