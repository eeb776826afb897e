/**
 * The next meeting: when, where, who hosts, and what is due for it. Also offers the register when Teams reports its
 * start.
 */

import type { MeetingState, MeetingView, NextMeetingView } from '../../../shared/contract/meetings';
import { plural } from '../../../shared/words/counts';
import { dayWords, hoursWords, withDayWords } from '../../../shared/words/dates';
import { REGISTER_WORDS } from '../../../shared/words/register';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardElement, type CardOptions, cardTemplate } from '../card';
import { type Notice, noticeElements } from '../parts/notice';
import { escapeAndShorten, escapeUserText } from '../text';
import layout from './meeting-card.json';
import { venueWords } from './venue-words';

export interface MeetingCardOptions extends CardOptions {
  readonly notice?: Notice | string;
  /** Teams has reported that this meeting has started: the card offers the register. */
  readonly started?: boolean;
}

/** Only unusual states are shown beside the heading. */
const STATES: Readonly<Record<MeetingState, { readonly words: string; readonly color: string }>> = {
  planned: { words: '', color: 'Default' },
  open: { words: 'Register open', color: 'Accent' },
  held: { words: 'Held', color: 'Default' },
  cancelled: { words: 'Cancelled', color: 'Attention' },
  'not-held': { words: 'No register', color: 'Attention' },
};

const expand = cardTemplate<object>(layout);

/** Returns the card of one meeting. Its button opens the register; the press checks the right. */
export function meetingCard(view: NextMeetingView, options: MeetingCardOptions): AdaptiveCard {
  const { meeting } = view;
  const started = options.started === true;
  const heading = headingOf(meeting, started);
  const day = dayWords(meeting.date);
  return expand({
    fallbackText: `${heading}: ${day}, ${meeting.startsAt}`,
    heading,
    state: STATES[meeting.state],
    notice: noticeElements(options.notice),
    day,
    hours: hoursWords(meeting.startsAt, meeting.minutes),
    where: venueWords(meeting),
    remarks: remarksOf(meeting),
    hosts: hostOf(meeting),
    toCome: meeting.state === 'planned' || meeting.state === 'open',
    due: [
      dueOf(view.actions, { one: 'open action', many: 'open actions' }),
      dueOf(view.requests, { one: 'open data request', many: 'open data requests' }),
    ],
    buttons: [...registerButton(meeting, started), openTab(options, 'meetings', 'See all meetings')],
  });
}

function headingOf({ state }: MeetingView, started: boolean): string {
  if (started) return 'The meeting has started';
  return state === 'planned' ? 'Next meeting' : 'Meeting';
}

/** Returns what is unusual about the meeting, each with its reason. */
function remarksOf(meeting: MeetingView) {
  const remark = (lead: string, words: string, attention = false) => ({
    lead,
    words,
    color: attention ? 'Attention' : 'Default',
  });
  const reason = (text: string) => escapeAndShorten(text, 300);
  return [
    ...(meeting.cancelledBecause === null ? [] : [remark('Cancelled: ', reason(meeting.cancelledBecause), true)]),
    ...(meeting.passesOn ? [remark('', 'It was to be in person: the next meeting is in person instead.')] : []),
    ...(meeting.movedBecause === null ? [] : [remark('Moved: ', reason(meeting.movedBecause))]),
    ...(meeting.dayNote === null ? [] : [remark('', withDayWords(escapeUserText(meeting.dayNote)))]),
    ...(meeting.holidaysKnown
      ? []
      : [remark('', 'The bank holidays of that time are not known yet; only weekends were avoided.')]),
  ];
}

/** Empty for a meeting on Teams. */
function hostOf({ mode, host, state }: MeetingView) {
  if (mode === 'remote' || state === 'cancelled') return [];
  if (host === null) return [{ organisation: 'Nobody can host it yet', why: '', warning: '' }];
  const why = host.chosenBecause === null ? (host.why ?? '') : `Chosen by the chair: ${host.chosenBecause}`;
  return [
    {
      organisation: escapeAndShorten(host.organisation, 120),
      why: withDayWords(escapeAndShorten(why, 400)),
      warning: escapeUserText(host.warning ?? ''),
    },
  ];
}

/** Overdue items are also due by the meeting; they are counted once. */
function dueOf(
  { open, overdue, dueByMeeting }: NextMeetingView['actions'],
  names: { readonly one: string; readonly many: string },
) {
  const coming = Math.max(0, dueByMeeting - overdue);
  const late = overdue > 0;
  return {
    figure: String(open),
    label: plural(open, names.one, names.many),
    overdue: late
      ? { words: `${overdue} overdue`, weight: 'Bolder', color: 'Attention', subtle: false }
      : { words: 'None overdue', weight: 'Default', color: 'Default', subtle: true },
    due: `${coming === 0 ? 'Nothing' : coming}${late ? ' more' : ''} due by the meeting`,
  };
}

function registerButton({ meetingId: meeting, state, may }: MeetingView, started: boolean): readonly CardElement[] {
  if (state === 'open') return [press(REGISTER_WORDS.see, 'attendance.show', { meeting }, { style: 'positive' })];
  if (state !== 'planned' && !may.openRegister) return [];
  return [press(REGISTER_WORDS.open, 'attendance.open', { meeting }, started ? { style: 'positive' } : {})];
}
