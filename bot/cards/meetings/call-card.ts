/**
 * The card that opens the call: the current state of the meeting, the five steps, and a link to the page that runs it.
 */

import type { CallView } from '../../../shared/contract/call';
import type { MeetingView } from '../../../shared/contract/meetings';
import { CALL_STEPS, type CallStep } from '../../../shared/domain/meetings/call-steps';
import { counted, plural } from '../../../shared/words/counts';
import { dayWords, hoursWords } from '../../../shared/words/dates';
import { REGISTER_WORDS } from '../../../shared/words/register';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardElement, type CardOptions, cardTemplate } from '../card';
import { escapeAndShorten } from '../text';
import layout from './call-card.json';
import { venueWords } from './venue-words';

const expand = cardTemplate<object>(layout);

/** Returns the card with the current state. Unlike the page, it is not updated later. */
export function callCard(view: CallView, options: CardOptions): AdaptiveCard {
  const { meeting } = view;
  const day = dayWords(meeting.date);
  return expand({
    fallbackText: `Run the call: ${day}, ${meeting.startsAt}`,
    day,
    hours: hoursWords(meeting.startsAt, meeting.minutes),
    where: venueWords(meeting),
    figures: figuresOf(view),
    steps: CALL_STEPS.map(({ id, title }, place) => ({ number: String(place + 1), title, words: stepWords(id, view) })),
    buttons: [openTab(options, 'call', 'Run the call'), ...registerButton(meeting)],
  });
}

function figuresOf({ register, actions, requests }: CallView) {
  const here = register === null ? [] : [{ figure: String(register.present), label: `here, of ${register.of}` }];
  return [
    ...here,
    { figure: String(actions.overdue), label: plural(actions.overdue, 'action overdue', 'actions overdue') },
    { figure: String(requests.overdue), label: plural(requests.overdue, 'request overdue', 'requests overdue') },
  ];
}

/** Returns the current state of each step in words. */
function stepWords(step: CallStep, { register, last, actions, requests, next }: CallView): string {
  switch (step) {
    case 'who':
      return register === null
        ? 'no register is open yet'
        : `${register.represented} of ${counted(register.agencies, 'Specified agency', 'Specified agencies')} represented`;
    case 'since':
      return last === null ? 'this is the first one' : `what has changed since ${dayWords(last.date)}`;
    case 'overdue':
      return actions.overdue + requests.overdue === 0
        ? 'nothing is overdue'
        : `${counted(actions.overdue, 'action')} and ${counted(requests.overdue, 'data request')}`;
    case 'agree':
      return 'actions and decisions as they are said';
    case 'next':
      return `${dayWords(next.date)}, ${hostWords(next)}`;
  }
}

function hostWords({ mode, host }: MeetingView): string {
  if (mode === 'remote') return 'on Teams';
  return host === null ? 'in person' : `in person, ${escapeAndShorten(host.organisation, 120)} hosts`;
}

function registerButton({ meetingId: meeting, state, may }: MeetingView): readonly CardElement[] {
  if (state === 'open') return [press(REGISTER_WORDS.see, 'attendance.show', { meeting })];
  return state === 'planned' || may.openRegister ? [press(REGISTER_WORDS.open, 'attendance.open', { meeting })] : [];
}
