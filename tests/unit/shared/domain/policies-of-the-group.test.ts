/** Permissions for meetings, membership, messages and recommendations, and the reasons given to anybody else. */
import { meetingsPolicy } from '../../../../shared/domain/meetings/policy';
import { membershipPolicy } from '../../../../shared/domain/membership/policy';
import { messagesPolicy } from '../../../../shared/domain/messages/policy';
import { may, permit, type Rule } from '../../../../shared/domain/policy';
import { recommendationsPolicy } from '../../../../shared/domain/recommendations/policy';
import { holding, problemOf, VIEWER } from '../../../support/domain-builders';

const PEOPLE = [
  ['chair', holding('vru-director')],
  ['vru', holding('vru-analyst')],
  ['member', holding('hampshire-yjs')],
  ['reader', VIEWER],
] as const;

const EVERYBODY = ['chair', 'vru', 'member', 'reader'];
const GROUP = ['chair', 'vru'];

test.each<[string, Rule, readonly string[], string]>([
  ['reads meetings', meetingsPolicy.read, EVERYBODY, ''],
  ['arranges meetings', meetingsPolicy.arrange, GROUP, 'Only the chair or the VRU can arrange meetings.'],
  ['chooses a host', meetingsPolicy.chooseHost, ['chair'], 'Only the chair can choose who hosts.'],
  ['reads the membership', membershipPolicy.read, EVERYBODY, ''],
  ['runs the group', membershipPolicy.run, GROUP, 'Only the chair or the VRU runs the group.'],
  ['gives a seat', membershipPolicy.seat, GROUP, 'Only the VRU can give a seat to somebody.'],
  ['lets somebody in', membershipPolicy.admit, GROUP, 'Only the VRU can give read access.'],
  ['ends that', membershipPolicy.dismiss, GROUP, 'Only the VRU can end read access.'],
  ['links a conversation', membershipPolicy.link, GROUP, 'Only the VRU of a group can link a conversation to it.'],
  ['looks after messages', messagesPolicy.lookAfter, GROUP, 'Only the VRU looks after messages.'],
  ['reads recommendations', recommendationsPolicy.read, EVERYBODY, ''],
])('given who %s, then those may, and anybody else is refused in words', (_, rule, expected, refusal) => {
  expect(PEOPLE.flatMap(([name, standing]) => (may(rule, standing) ? [name] : []))).toEqual(expected);
  for (const [name, standing] of PEOPLE) {
    if (expected.includes(name)) continue;
    expect(problemOf(permit(rule, standing))).toEqual({ kind: 'not-allowed', message: refusal });
  }
});
