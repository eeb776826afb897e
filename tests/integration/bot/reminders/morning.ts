/** A group on working mornings: a test sets the time, from which the clock runs on, and triggers each day's digests. */
import { firstRun, sendDigests } from '../../../../bot/services/reminders/send-digests';
import { loadWaiting } from '../../../../bot/store/outbox-queue';
import { type App, type AppOptions, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { PATIENT, tableOf } from '../../../support/storage/group-operations';
import { cardText, eventually } from '../../../support/teams';

/** A Monday in autumn, before nine o'clock in London. */
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

  /** Sets the clock. */
  at(day: string, time = '09:00'): void {
    this.clock.at(`${day}T${time}:00.000Z`);
  }

  /** Creates the digests of this working day. */
  run(app: App, day: string, time = '09:00'): Promise<number | null> {
    this.at(day, time);
    return sendDigests(app.server.services, app.server.groupId);
  }
}

/**
 * Waits until the outbox is empty. The clock may have jumped, so that the outbox is triggered instead of waiting for
 * its timer.
 */
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

/** Returns the texts of the messages in a holder's personal chat, oldest first. */
export function chatOf(app: App, seatId: string): readonly string[] {
  return app
    .holderOf(seatId)
    .chat()
    .messages.map(({ card }) => cardText(card));
}

/** Returns the texts of the messages in the general channel, oldest first. */
export function channelOf(app: App): readonly string[] {
  return app.teams.channel('General').messages.map(({ card }) => cardText(card));
}
