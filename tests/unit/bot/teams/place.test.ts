/** The place of an activity as it is stored: the team or chat in which the app was seen. */
import type { Activity } from 'botbuilder';
import { seenPlace } from '../../../../bot/teams/turn';
import { LIMITS } from '../../../../shared/contract/limits';

const FAMILY = '👨‍👩‍👧‍👦';

function inTeam(name: string): Activity {
  return {
    type: 'message',
    conversation: { id: '19:general', conversationType: 'channel' },
    channelData: { team: { id: '19:team', name } },
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    channelId: 'msteams',
    recipient: { id: '28:bot' },
  } as unknown as Activity;
}

describe('given a team whose name is too long to store', () => {
  it('then it is cut between characters, so that no part of one is left', () => {
    const start = 'x'.repeat(LIMITS.conversationName - 3);
    expect(seenPlace(inTeam(`${start}${FAMILY}`), '2026-11-27T10:00:00.000Z').name).toBe(start);
  });
  it('then a name of just that length is kept whole', () => {
    const name = 'x'.repeat(LIMITS.conversationName);
    expect(seenPlace(inTeam(name), '2026-11-27T10:00:00.000Z').name).toBe(name);
  });
});
