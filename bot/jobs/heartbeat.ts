/** Each server tells now and then that it is there: whoever looks sees how many there are, of which version, and whose clock is wrong. */
import { type Heartbeat, heartbeatChange, loadHeartbeats } from '../store/heartbeats';
import type { Table } from '../store/table';

/** Whoever has said nothing for so long is forgotten. */
const FORGOTTEN_MS = 24 * 3_600_000;

export interface HeartbeatOptions {
  readonly table: Table;
  readonly now: () => string;
  /** A name made for this start of the server. */
  readonly id: string;
  readonly version: string;
}

/** One round for a group: one write, and at the first time a look for servers that are long gone. */
export function heartbeat({ table, now, id, version }: HeartbeatOptions): (groupId: string) => Promise<null> {
  const startedAt = now();
  const swept = new Set<string>();

  async function sweep(groupId: string): Promise<void> {
    const oldest = Date.parse(now()) - FORGOTTEN_MS;
    const gone = (await loadHeartbeats(table, groupId)).filter(({ value }) => Date.parse(value.at) < oldest);
    // One after the other: another server may sweep as well, and then the row is gone already.
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
