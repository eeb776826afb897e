/** The IP address of a request, as far as it can be trusted. */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * Returns the caller's address. Each trusted proxy appends the address it received the request from to
 * `X-Forwarded-For`: with `hops` proxies, the entry with that index from the end is the caller's, and everything before
 * it may be forged. App Service also appends the port (`203.0.113.9:50123`). An IPv6 address is reduced to its first 64
 * bits, which is what one subscriber gets.
 */
export function addressOf(request: IncomingMessage, hops: number): string {
  const peer = request.socket.remoteAddress ?? 'unknown';
  if (hops === 0) return network(peer);
  const forwarded = [request.headers['x-forwarded-for'] ?? ''].flat().join(',').split(',');
  const entry = withoutPort((forwarded.at(-hops) ?? '').trim());
  return network(isIP(entry) === 0 ? peer : entry);
}

function withoutPort(entry: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1];
  return bracketed ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry;
}

function network(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
