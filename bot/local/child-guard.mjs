/**
 * Loaded into Azurite and the Playground before they start. The channel to the process that started them closes when that
 * process asks them to stop, or when it dies, however it dies, on every system: then they stop too. Azurite knows a
 * message for it, and writes what it still holds in memory; the Playground has nothing to keep.
 */
import { Server } from 'node:net';

process.once('disconnect', () => {
  if (process.listenerCount('message') > 0) process.emit('message', 'shutdown');
  else process.exit(0);
});
process.channel?.unref();

// The Playground would listen on every address of the machine, and who opens it acts as the Chair.
const listen = Server.prototype.listen;
Server.prototype.listen = function listenOnLoopback(port, ...rest) {
  const anyAddress = typeof port === 'number' && typeof rest[0] !== 'string';
  return listen.call(this, port, ...(anyAddress ? ['127.0.0.1'] : []), ...rest);
};
