/** For a member who asks for the register while none is open. */
import type { AttendanceView } from '../../../shared/contract/attendance';
import { dayWords } from '../../../shared/words/dates';
import { openTab } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate } from '../card';
import { shortened } from '../text';
import layout from './no-register-card.json';

const expand = cardTemplate<object>(layout);

/** Says when the next meeting is, how it is held and who hosts it, if that is known. */
export function noRegisterCard(nextMeeting: AttendanceView['nextMeeting'], options: CardOptions): AdaptiveCard {
  const host = nextMeeting?.host ?? null;
  return expand({
    next: nextMeeting === null ? '' : `${dayWords(nextMeeting.date)} at ${nextMeeting.startsAt}`,
    where: nextMeeting?.mode === 'in-person' ? 'In person' : 'On Teams',
    host: host === null ? '' : shortened(host.organisation, 120),
    links: [openTab(options, 'attendance', 'See past registers')],
  });
}
