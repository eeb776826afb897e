/**
 * Loaded into everything we start, before it starts. The channel to us closes when we ask it to stop, or when we die,
 * however we die, on every system: then it stops too. The server hears that itself once it is up; Azurite knows a message
 * for it, and writes what it still holds in memory; the Playground, a build, and what is not up yet, have nothing to keep.
 */
import { Server } from 'node:net';

const cutShort = () => process.exit(1);

// Closed before this was loaded: nobody will say so again.
if (process.connected === false) cutShort();
process.once('disconnect', () => {
  if (process.listenerCount('disconnect') > 0) return;
  if (process.listenerCount('message') > 0) process.emit('message', 'shutdown');
  // Not with 0: a build cut short must not pass for one that is done.
  else cutShort();
});
process.channel?.unref();

// The Playground would listen on every address of the machine, and who opens it acts as the Chair.
const listen = Server.prototype.listen;
Server.prototype.listen = function listenOnLoopback(port, ...rest) {
  const anyAddress = typeof port === 'number' && typeof rest[0] !== 'string';
  return listen.call(this, port, ...(anyAddress ? ['127.0.0.1'] : []), ...rest);
};
