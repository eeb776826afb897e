import { accountOf } from '../../support/teams/accounts';
import { cardInvoke, installation, londonTime, typedMessage } from '../../support/teams/activities';
import { World } from '../../support/teams/world';

const world = new World({ people: ['Chair'], clock: () => Date.parse('2026-07-01T09:00:00Z') });
const chair = accountOf('Chair', world.tenantId);
const serviceUrl = 'http://127.0.0.1:1/emea/';
const [general] = world.channels;
if (general === undefined) throw new Error('the team has a general channel');
const thread = world.openThread(general, '1782896400000');

describe('what Teams sends', () => {
  it('puts a mention into the text and names it in an entity, in a thread of the channel', () => {
    const sender = { world, serviceUrl, from: chair, place: thread };
    const activity = typedMessage(sender, '1782896400000', '/actions <b>', { mention: true, targeted: false });
    expect(activity).toMatchObject({
      type: 'message',
      channelId: 'msteams',
      serviceUrl,
      text: '<at>DAWG</at> /actions <b>',
      conversation: { id: `${world.team.id};messageid=1782896400000`, conversationType: 'channel', isGroup: true },
      from: { id: chair.id, aadObjectId: chair.aadObjectId, name: 'Chair' },
      recipient: { id: world.bot.id },
      channelData: { team: { id: world.team.id }, channel: { id: general.id }, tenant: { id: world.tenantId } },
      timestamp: '2026-07-01T09:00:00.000Z',
      localTimestamp: '2026-07-01T10:00:00.000+01:00',
      locale: 'en-GB',
    });
    expect(activity.entities).toContainEqual(expect.objectContaining({ type: 'mention', text: '<at>DAWG</at>' }));
    expect(activity.attachments[0]?.content).toContain('/actions &lt;b&gt;');
  });

  it('marks a slash command as meant for the bot alone, without a mention', () => {
    const sender = { world, serviceUrl, from: chair, place: world.groupChat };
    const activity = typedMessage(sender, '1', '/actions', { mention: false, targeted: true });
    expect(activity.recipient).toMatchObject({ isTargeted: true });
    expect(activity.text).toBe('/actions');
    expect(activity.entities).toHaveLength(1);
  });

  it('tells a press by the message it came from', () => {
    const sender = { world, serviceUrl, from: chair, place: world.personalChat(chair), tenantId: 'another' };
    const activity = cardInvoke(sender, 'f:1', '42', { action: {}, trigger: 'manual' });
    expect(activity).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: '42',
      conversation: { conversationType: 'personal', tenantId: 'another' },
      channelData: { tenant: { id: 'another' }, source: { name: 'message' } },
    });
    expect(activity.conversation).not.toHaveProperty('isGroup');
  });

  it('reports an installation twice: the bot as a new member, and the app as added', () => {
    const [update, installed] = installation({ world, serviceUrl, from: chair, place: general }, 'add');
    expect(update).toMatchObject({
      type: 'conversationUpdate',
      membersAdded: [{ id: world.bot.id }],
      conversation: { id: world.team.id, name: 'General' },
      channelData: {
        eventType: 'teamMemberAdded',
        team: world.team,
        settings: { selectedChannel: { id: general.id } },
      },
    });
    expect(installed).toMatchObject({ type: 'installationUpdate', action: 'add' });
  });

  it('reports a personal installation with the person and the bot as new members', () => {
    const [update] = installation({ world, serviceUrl, from: chair, place: world.personalChat(chair) }, 'add');
    const person = { id: chair.id, aadObjectId: chair.aadObjectId };
    expect(update).toMatchObject({ membersAdded: [{ id: world.bot.id }, person], channelData: { tenant: {} } });
    expect(update?.channelData).not.toHaveProperty('team');
  });

  it('never gives an id twice, even within one millisecond', () => {
    const ids = [world.nextId(), world.nextId(), world.nextId()];
    expect(new Set(ids).size).toBe(3);
  });

  it('gives the local time with the offset of the season', () => {
    expect(londonTime(new Date('2026-12-01T09:00:00Z'))).toBe('2026-12-01T09:00:00.000+00:00');
  });
});
