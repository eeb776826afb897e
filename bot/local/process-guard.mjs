/**
 * Preloaded into every process that `npm start` runs. The IPC channel to the parent closes when the parent asks the
 * process to stop, or when the parent dies, in whatever way and on every system: then the process exits too. The server
 * handles this itself once it is up; Azurite gets its own shutdown message, and writes what it still holds in memory;
 * the Playground, a build, and a process that is still starting have nothing to save.
 */
import { Server } from 'node:net';

const cutShort = () => process.exit(1);

// Closed before this was loaded: there will be no event for it.
if (process.connected === false) cutShort();
process.once('disconnect', () => {
  if (process.listenerCount('disconnect') > 0) return;
  if (process.listenerCount('message') > 0) process.emit('message', 'shutdown');
  // Not with code 0: an interrupted build must not pass for a complete one.
  else cutShort();
});
process.channel?.unref();

// The Playground would listen on all addresses of the machine, and anybody who opens it acts as the Chair.
const listen = Server.prototype.listen;
Server.prototype.listen = function listenOnLoopback(port, ...rest) {
  const anyAddress = typeof port === 'number' && typeof rest[0] !== 'string';
  return listen.call(this, port, ...(anyAddress ? ['127.0.0.1'] : []), ...rest);
};
