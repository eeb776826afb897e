/**
 * Each server writes a heartbeat now and then: it shows how many servers there are, of which version, and whose clock
 * is wrong.
 */
import { type Heartbeat, heartbeatChange, loadHeartbeats } from '../store/heartbeats';
import type { Table } from '../store/table';

/** A server without a heartbeat for this long is forgotten. */
const FORGOTTEN_MS = 24 * 3_600_000;

export interface HeartbeatOptions {
  readonly table: Table;
  readonly now: () => string;
  /** An id made for this start of the server. */
  readonly id: string;
  readonly version: string;
}

/** Returns one round for a group: one write, and in the first round a clean-up of servers that are long gone. */
export function heartbeat({ table, now, id, version }: HeartbeatOptions): (groupId: string) => Promise<null> {
  const startedAt = now();
  const swept = new Set<string>();

  async function sweep(groupId: string): Promise<void> {
    const oldest = Date.parse(now()) - FORGOTTEN_MS;
    const gone = (await loadHeartbeats(table, groupId)).filter(({ value }) => Date.parse(value.at) < oldest);
    // One at a time: another server may be cleaning up too, and then the row is gone already.
    for (const { key, etag } of gone) await table.commit(groupId, [{ kind: 'delete', key, etag }]);
    swept.add(groupId);
  }

  return async (groupId) => {
    const beat: Heartbeat = { id, version, startedAt, at: now() };
    await table.commit(groupId, [heartbeatChange(beat)]);
    if (!swept.has(groupId)) await sweep(groupId);
    return null;
  };
}
