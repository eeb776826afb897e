/** Live register: polled every second while it is open. */
import { useEffect } from 'react';
import type { AttendanceView, RegisterView } from '../../../../shared/contract/attendance';
import { useLive, useRequestTime, useUpdateCachedAnswer } from '../../../components/session';

/** In milliseconds. An unchanged register is answered without a body, so frequent polling costs next to nothing. */
const WATCHING = 1_000;
/** Polling interval between meetings: somebody else may open the register. */
const WAITING = 3_000;
/** Polling interval of what does not change during a meeting: past registers, what the reader may do. */
const EVERY_15_SECONDS = 15_000;

/**
 * The server caches the register for all watchers for up to 0.7 seconds: its answer may be older than the result of a
 * change.
 */
const SHARED = 1_000;

/**
 * Returns the query of the attendance page, the query of the live register, and a function that merges the newest
 * register into the page's answer.
 */
export function useRegister() {
  const attendance = useLive('attendance', { query: {} }, EVERY_15_SECONDS);
  const known = attendance.data?.register ?? null;
  const live = useLive('liveRegister', {}, known === null ? WAITING : WATCHING);
  const watchedAt = useRequestTime('liveRegister', {});
  const watched = live.data?.register ?? null;
  const disagree = attendance.data !== undefined && live.data !== undefined && known?.meetingId !== watched?.meetingId;
  const { refetch } = attendance;
  const seen = live.dataUpdatedAt;
  useEffect(() => {
    // `seen`: while the two queries disagree, every poll of the register refetches the page.
    if (disagree && seen > 0) void refetch();
  }, [disagree, seen, refetch]);
  const newest = watchedAt() >= attendance.dataUpdatedAt + SHARED ? watched : null;
  return { attendance, live, following: (data: AttendanceView) => merged(data, newest) };
}

/**
 * Returns the page's answer with this state of its open register. If it is another meeting's or null, the page's own
 * next poll decides.
 */
function merged(data: AttendanceView, register: RegisterView | null): AttendanceView {
  return register !== null && register.meetingId === data.register?.meetingId ? { ...data, register } : data;
}

/** Returns a function that shows the register returned by a change at once, everywhere on the page. */
export function useShowRegister(): (register: RegisterView) => void {
  const amendPage = useUpdateCachedAnswer('attendance', { query: {} });
  const amendLive = useUpdateCachedAnswer('liveRegister', {});
  return (register) => {
    amendPage((before) => ({ ...before, register }));
    amendLive(() => ({ register }));
  };
}
