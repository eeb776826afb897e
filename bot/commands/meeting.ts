/** `/meeting`: the next meeting, what is due for it, and a button that opens its register. */
import { meetingCard } from '../cards/meetings/meeting-card';
import { registerSubject } from '../services/attendance/register-view';
import { showMeeting } from '../services/meetings/show-meeting';
import { type ChatCommand, refusal } from './command';

export const meeting: ChatCommand = async ({ services, caller, cards }) => {
  const shown = await showMeeting(services, caller, null);
  if (!shown.ok) return refusal(shown.problem);
  return { card: meetingCard(shown.value, cards), subject: registerSubject(shown.value.meeting.meetingId) };
};
