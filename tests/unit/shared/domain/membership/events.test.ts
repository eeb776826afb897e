/** Membership events in the history: their words, without names, and the pages that show them. */
import { subjectsOf, wordsOf } from '../../../../../shared/areas/events';
import type { MembershipEvent } from '../../../../../shared/domain/membership/events';
import { formatSubject } from '../../../../../shared/domain/subject';

const groupId = 'dawg';
const seatId = 'vru-analyst';
const person = { tenantId: 'tenant', objectId: 'object' };

test.each<[MembershipEvent, string, string, readonly string[]]>([
  [
    { kind: 'membership.seat-bound', groupId, seatId, ...person },
    'Seat given to its new holder',
    '',
    ['seat:vru-analyst', 'group:dawg'],
  ],
  [{ kind: 'membership.seat-vacated', groupId, seatId }, 'Seat vacated', '', ['seat:vru-analyst', 'group:dawg']],
  [{ kind: 'membership.viewer-admitted', groupId, ...person }, 'Read access given', '', ['group:dawg']],
  [{ kind: 'membership.viewer-dismissed', groupId, ...person }, 'Read access ended', '', ['group:dawg']],
  [
    { kind: 'membership.first-people-seated', groupId, seatIds: [seatId] },
    'First people seated by the configuration',
    'One seat',
    ['group:dawg', 'seat:vru-analyst'],
  ],
  [
    { kind: 'membership.first-people-seated', groupId, seatIds: [seatId, 'vru-director'] },
    'First people seated by the configuration',
    '2 seats',
    ['group:dawg', 'seat:vru-analyst', 'seat:vru-director'],
  ],
  [
    {
      ...{ kind: 'membership.contact-changed', groupId, organisationId: 'education', organisation: 'Education' },
      ...{ fields: ['role', 'address'], role: 'Data team' },
    },
    'Contact of Education changed: role and address',
    'Data team',
    ['organisation:education', 'group:dawg'],
  ],
  [
    {
      ...{ kind: 'membership.contact-changed', groupId, organisationId: 'education', organisation: 'Education' },
      ...{ fields: ['role', 'address'], role: '' },
    },
    'Contact of Education removed',
    '',
    ['organisation:education', 'group:dawg'],
  ],
  [
    {
      ...{ kind: 'membership.organisation-added', groupId, organisationId: 'college', agencyId: 'education' },
      name: 'A college',
    },
    'A college added to the group',
    '',
    ['organisation:college', 'group:dawg'],
  ],
  [{ kind: 'membership.conversation-linked', groupId, scope: 'team' }, 'Team linked to the group', '', ['group:dawg']],
  [{ kind: 'membership.conversation-linked', groupId, scope: 'chat' }, 'Chat linked to the group', '', ['group:dawg']],
])('given %j, then it is described in words, and its subjects show it', (event, title, detail, subjects) => {
  expect(wordsOf(event)).toEqual({ title, detail });
  expect(subjectsOf(event).map(formatSubject)).toEqual(subjects);
});
