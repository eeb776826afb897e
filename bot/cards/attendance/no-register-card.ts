/** For a member who asks for the register while none is open. */
import type { AttendanceView } from '../../../shared/contract/attendance';
import { openTab } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate } from '../card';
import { dayWords } from '../dates';
import layout from './no-register-card.json';

const expand = cardTemplate<object>(layout);

/** Says when the next meeting is, if that is known. */
export function noRegisterCard(nextMeeting: AttendanceView['nextMeeting'], options: CardOptions): AdaptiveCard {
  return expand({
    next: nextMeeting === null ? '' : `${dayWords(nextMeeting.date)} at ${nextMeeting.startsAt}`,
    links: [openTab(options, 'attendance', 'See past registers')],
  });
}
