/** Message events in the history: their words, and the pages that show them. */
import { subjectsOf, wordsOf } from '../../../../../shared/areas/events';
import type { MessageEvent } from '../../../../../shared/domain/messages/events';
import { formatSubject } from '../../../../../shared/domain/subject';

test.each<[MessageEvent, string, string, string]>([
  [
    { kind: 'messages.sent-again', messageId: 'message-1' },
    'Undelivered message put back to be sent',
    '',
    'message:message-1',
  ],
  [{ kind: 'messages.settled', messageId: 'message-1' }, 'Undelivered message settled', '', 'message:message-1'],
  [{ kind: 'messages.team-welcomed', groupId: 'dawg' }, 'Team welcomed', 'The app was added to a team', 'group:dawg'],
])('given %j, then it is described in words, and its subject shows it', (event, title, detail, subject) => {
  expect(wordsOf(event)).toEqual({ title, detail });
  expect(subjectsOf(event).map(formatSubject)).toEqual([subject]);
});
