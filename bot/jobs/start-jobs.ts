/** All jobs of a server: background work that ends with the server. */
import { randomUUID } from 'node:crypto';
import type { Delays } from '../delays';
import type { Services } from '../services/context';
import type { BackupTarget } from '../store/backup/targets';
import { measuredOutbox } from '../telemetry/measured';
import type { Telemetry } from '../telemetry/telemetry';
import { VERSION } from '../version';
import { digests } from './digests';
import { heartbeat } from './heartbeat';
import type { Messenger } from './messenger';
import { backUpNightly } from './nightly-backup';
import { outbox } from './outbox';
import { postedCards } from './posted-cards';
import { takeQuarters } from './quarter-end';
import { removeNames } from './retention';
import { type Job, type JobDelays, type JobOptions, startJob } from './runner';

export interface JobParts {
  /** The services in the background variant, with longer timeouts and more retries. */
  readonly services: Services;
  readonly messenger: Messenger;
  readonly groupIds: readonly string[];
  readonly delays: Delays;
  /** Whether the group is the local demonstration. */
  readonly samples: boolean;
  readonly log: {
    info(details: object, message: string): void;
    warn(details: object, message: string): void;
    error(details: object, message: string): void;
  };
  /** Where the nightly backups are written; null: no backups. */
  readonly backups: BackupTarget | null;
  readonly telemetry: Telemetry;
}

/** The jobs of a running server. */
export interface RunningJobs {
  /** These two are signalled when there is work. */
  readonly outbox: Job;
  readonly cards: Job;
  /** Starts nothing new in any job, and waits for the rounds in progress. */
  stop(): Promise<void>;
  /** Waits for work that the rounds started without waiting for it. */
  drained(): Promise<void>;
}

/** Starts all jobs. */
export function startJobs(parts: JobParts): RunningJobs {
  const { services, messenger, groupIds, delays, samples, log, backups, telemetry } = parts;
  const { table, now } = services;
  const working = { table, messenger, now, log };
  const sender = outbox({
    ...working,
    delays: delays.outbox,
    wake: (groupId, afterMs) => sending.signal(groupId, afterMs),
    seen: (groupId, waiting) => measuredOutbox(telemetry, groupId, waiting, now()),
  });
  const keeper = postedCards({ ...working, delays: delays.cards, wake: (groupId) => keeping.signal(groupId) });

  const jobs: Job[] = [];
  const start = (name: string, when: JobDelays, run: JobOptions['run']): Job => {
    const job = startJob({ groupIds, log, name, ...when, run });
    jobs.push(job);
    return job;
  };
  const sending = start('outbox', delays.outbox, sender.run);
  const keeping = start('posted cards', delays.cards, keeper.run);
  start('quarter end', delays.quarters, (groupId) => takeQuarters(services, groupId, log));
  start('digests', delays.digests, digests({ services, startsFresh: samples, log }).run);
  start('retention', delays.retention, (groupId, stopping) => removeNames(services, groupId, stopping, log));
  start('heartbeat', delays.heartbeat, heartbeat({ table, now, id: randomUUID().slice(0, 8), version: VERSION }));
  if (backups !== null) {
    const target = { table, now, target: backups, log };
    start('nightly backup', delays.backups, (groupId, stopping) => backUpNightly(target, groupId, stopping));
  }

  return {
    outbox: sending,
    cards: keeping,
    stop: async () => void (await Promise.all(jobs.map((job) => job.stop()))),
    drained: async () => void (await Promise.all([sender.drained(), keeper.drained()])),
  };
}
