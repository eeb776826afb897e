import { localPeople, playgroundPeople } from '../../../../bot/local/people';
import { playgroundConfig } from '../../../../bot/local/playground';
import { facts } from './facts';

const configFor = (seat: string) => playgroundConfig(playgroundPeople(localPeople(facts), seat));

describe("the Playground's configuration", () => {
  it('names exactly five people besides the current one: with any other number the Playground ends at once', () => {
    expect(configFor('vru-director')).toMatchObject({
      currentUser: { name: 'Director and Chair (VRU)' },
      users: Array.from({ length: 5 }, () => ({ id: expect.stringMatching(/^29:/) })),
    });
  });

  it('has a bot and a team called DAWG, and gives every id once', () => {
    const config = configFor('vru-director');
    expect(config).toMatchObject({ bot: { name: 'DAWG' }, team: { name: 'DAWG' } });
    const ids = [...JSON.stringify(config).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps the personal chats of two seats apart, and leaves team and channels as they are', () => {
    const [chair, analyst] = [configFor('vru-director'), configFor('police-lead-analyst')];
    expect(analyst).toMatchObject({ personalChat: { id: 'personal-police-lead-analyst' } });
    expect(chair).toMatchObject({ personalChat: { id: 'personal-vru-director' } });
    expect(analyst).toMatchObject({ team: (chair as { team: object }).team });
  });
});
