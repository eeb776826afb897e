/** The register as it fills, for the page: looked at every second while it is open. */
import { useEffect } from 'react';
import type { AttendanceView, RegisterView } from '../../../../shared/contract/attendance';
import { useAmend, useAskedAt, useLive } from '../../../components/session';

/** Milliseconds. An unchanged register answers without a body, so looking often costs next to nothing. */
const WATCHING = 1_000;
/** Between meetings: somebody else may open the register. */
const WAITING = 3_000;
/** What does not move during a meeting: past registers, what the reader may do. */
const EVERY_15_SECONDS = 15_000;

/** The server lets all watchers share a reading of up to 0.7 seconds: what it says may be older than what a change answered. */
const SHARED = 1_000;

/** The attendance page's reading, the watch itself, and what puts the register of the last second into a reading. */
export function useRegister() {
  const attendance = useLive('attendance', { query: {} }, EVERY_15_SECONDS);
  const known = attendance.data?.register ?? null;
  const live = useLive('liveRegister', {}, known === null ? WAITING : WATCHING);
  const watchedAt = useAskedAt('liveRegister', {});
  const watched = live.data?.register ?? null;
  const disagree = attendance.data !== undefined && live.data !== undefined && known?.meetingId !== watched?.meetingId;
  const { refetch } = attendance;
  const seen = live.dataUpdatedAt;
  useEffect(() => {
    // `seen`: for as long as the two disagree, every look at the register asks again.
    if (disagree && seen > 0) void refetch();
  }, [disagree, seen, refetch]);
  const newest = watchedAt() >= attendance.dataUpdatedAt + SHARED ? watched : null;
  return { attendance, live, following: (data: AttendanceView) => merged(data, newest) };
}

/** The page with this state of its open register. Another meeting's, or none, waits for the page's own next reading. */
function merged(data: AttendanceView, register: RegisterView | null): AttendanceView {
  return register !== null && register.meetingId === data.register?.meetingId ? { ...data, register } : data;
}

/** Shows the register that a change answered at once, wherever it is on the page. */
export function useShowRegister(): (register: RegisterView) => void {
  const amendPage = useAmend('attendance', { query: {} });
  const amendLive = useAmend('liveRegister', {});
  return (register) => {
    amendPage((before) => ({ ...before, register }));
    amendLive(() => ({ register }));
  };
}
