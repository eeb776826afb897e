/** The client address of a request: taken from what a trusted proxy appended, not from what the client sent. */
import type { IncomingMessage } from 'node:http';
import { addressOf } from '../../../../bot/http/address';

function from(peer: string, forwarded?: string): IncomingMessage {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return { socket: { remoteAddress: peer }, headers } as unknown as IncomingMessage;
}

test.each<[string, number, string, string | undefined, string]>([
  ['no proxy', 0, '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['one proxy', 1, '10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['App Service, with the port', 1, '10.0.0.1', '203.0.113.9:50123', '203.0.113.9'],
  ['an invented entry before it', 1, '10.0.0.1', '198.51.100.1, 203.0.113.9:1', '203.0.113.9'],
  ['two proxies', 2, '10.0.0.1', '198.51.100.1, 203.0.113.9, 10.1.1.1', '203.0.113.9'],
  ['fewer entries than proxies', 3, '10.0.0.1', '203.0.113.9', '10.0.0.1'],
  ['no header', 1, '10.0.0.1', undefined, '10.0.0.1'],
  ['no address', 1, '10.0.0.1', '__proto__', '10.0.0.1'],
  ['IPv4 as IPv6', 0, '::ffff:203.0.113.9', undefined, '203.0.113.9'],
  ['IPv6 with the port', 1, '10.0.0.1', '[2001:db8:0:7::1]:443', '2001:db8:0:7::/64'],
  ['IPv6 of the same network', 1, '10.0.0.1', '2001:DB8::7:1:2:3:4', '2001:db8:0:7::/64'],
])('given %s, then the address is the caller’s', (_what, hops, peer, forwarded, expected) => {
  expect(addressOf(from(peer, forwarded), hops)).toBe(expected);
});
