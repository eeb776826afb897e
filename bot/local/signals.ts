/** When to stop: Ctrl-C, a signal, a closed terminal, or the end of the parent npm. */

/** npm forwards a Ctrl-C that the terminal has already sent to this process: within this time, two count as one. */
const SAME_PRESS_MS = 1000;
const PARENT_CHECK_MS = 1000;

/** Calls `onStop` at the first cause, and `onForce` if Ctrl-C is pressed again. */
export function listenForStop(onStop: () => void, onForce: () => void): void {
  let first: number | null = null;
  const heard = () => {
    if (first === null) {
      first = Date.now();
      onStop();
    } else if (Date.now() - first > SAME_PRESS_MS) onForce();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard);
  // A process started by another one of the project, e.g. by a test, also stops when that one has exited.
  process.once('disconnect', heard);
  process.channel?.unref();
  // If npm is killed and cannot forward it, this process gets another parent; Windows does not show it.
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    heard();
  }, PARENT_CHECK_MS);
  timer.unref();
}
