/** When to stop: Ctrl-C, a signal, a closed terminal, or the end of the npm that started us. */

/** npm passes a Ctrl-C on to us although the terminal already did: within this time, twice is once. */
const SAME_PRESS_MS = 1000;
const PARENT_CHECK_MS = 1000;

/** Calls `onStop` at the first cause, `onForce` when somebody presses Ctrl-C again. */
export function listenForStop(onStop: () => void, onForce: () => void): void {
  let first: number | null = null;
  const heard = () => {
    if (first === null) {
      first = Date.now();
      onStop();
    } else if (Date.now() - first > SAME_PRESS_MS) onForce();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard);
  // A process started by another one of ours, e.g. a test's, also stops when that one is gone.
  process.once('disconnect', heard);
  process.channel?.unref();
  // Where npm is killed without a chance to tell us, our parent changes; Windows does not show it.
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    heard();
  }, PARENT_CHECK_MS);
  timer.unref();
}
