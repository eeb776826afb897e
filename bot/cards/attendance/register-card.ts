/**
 * The register of one meeting, as everybody sees it: figures first, then the buttons, then the attendance by agency.
 */

import type { RegisterView } from '../../../shared/contract/attendance';
import { deputyForm, reopenForm } from '../../../shared/forms/attendance';
import { counted, plural } from '../../../shared/words/counts';
import { dayWords, hoursWords, instantDayWords } from '../../../shared/words/dates';
import { REGISTER_WORDS } from '../../../shared/words/register';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate, type FailedForm, firstThatFits } from '../card';
import { venueWords } from '../meetings/venue-words';
import { cardForm } from '../parts/form';
import { type Notice, nothingSavedElements, noticeElements } from '../parts/notice';
import { escapeAndShorten } from '../text';
import { agencyRows, type Detail } from './agency-standing';
import { type OwnSeats, ownSeatsElements } from './own-seats';
import { withoutSeats } from './people-without-seats';
import layout from './register-card.json';

export interface RegisterCardOptions extends CardOptions {
  readonly notice?: Notice | string;
  /** Set when the reader has just answered for several seats. */
  readonly own?: OwnSeats;
  /** A rejected deputy's name: the form is open on the card. */
  readonly failedDeputy?: FailedForm;
}

interface Level {
  readonly detail: Detail;
  readonly agencies: number;
}

/** Maximum number of seats shown by name: more names are unreadable on a shared screen. */
const READABLE_SEATS = 60;
const BY_NAMES: Level = { detail: 'names', agencies: Number.POSITIVE_INFINITY };
const BY_FIGURES: readonly [Level, Level] = [
  { detail: 'figures', agencies: Number.POSITIVE_INFINITY },
  { detail: 'figures', agencies: 15 },
];

const expand = cardTemplate<object>(layout);

/**
 * Returns the register's card. It stays within Teams' size limit: if there are too many names, figures by agency
 * replace them, and with very many agencies only the first ones are shown.
 */
export function registerCard(view: RegisterView, options: RegisterCardOptions): AdaptiveCard {
  const seats = view.lines.reduce((sum, line) => sum + line.seats.length, 0);
  return firstThatFits(seats > READABLE_SEATS ? BY_FIGURES : [BY_NAMES, ...BY_FIGURES], (level) =>
    expand({ ...headOf(view), ...bodyOf(view, level), ...pressable(view, options) }),
  );
}

function headOf(view: RegisterView) {
  const open = view.state === 'open';
  return {
    fallbackText: `Attendance, ${dayWords(view.date)}`,
    when: `${dayWords(view.date)}, ${hoursWords(view.startsAt, view.minutes)}`,
    where: venueWords(view),
    host: view.host === null ? '' : escapeAndShorten(view.host.organisation, 120),
    state: { words: open ? 'Open' : 'Closed', color: open ? 'Accent' : 'Default' },
    figures: figuresOf(view),
    coverage: {
      figure: `${view.coverage.part} of ${view.coverage.whole}`,
      words: ` Specified ${plural(view.coverage.whole, 'agency', 'agencies')} represented (activity 2.a)`,
    },
  };
}

/** In pairs: four in a row leave no room for their labels in a side panel. */
function figuresOf({ counts, state }: RegisterView) {
  const figure = (count: number, label: string, color: 'Default' | 'Attention' = 'Default') => ({
    figure: String(count),
    label: ` ${label}`,
    color: count === 0 ? 'Default' : color,
  });
  const present = figure(counts.present, 'Present');
  const deputies = figure(counts.deputy, plural(counts.deputy, 'Deputy', 'Deputies'));
  const apologies = figure(counts.apologies, 'Apologies');
  const rest =
    state === 'open' ? figure(counts.unrecorded, 'No answer yet') : figure(counts.absent, 'Absent', 'Attention');
  return [{ pair: [present, deputies] }, { pair: [apologies, rest] }];
}

function bodyOf(view: RegisterView, { detail, agencies }: Level) {
  const rows = agencyRows(view, detail);
  const hidden = Math.max(0, rows.length - agencies);
  const footnotes = [
    detail === 'figures' ? 'This register is too long for a card. Open it in the tab to see who is in.' : '',
    hidden > 0 ? `${counted(hidden, 'more agency', 'more agencies')} in the tab.` : '',
    otherwiseWords(view),
    view.counts.vacant > 0 ? `${counted(view.counts.vacant, 'vacant seat')}, in none of the figures.` : '',
    view.actionsCarried > 0 ? `${counted(view.actionsCarried, 'action')} carried over from earlier meetings.` : '',
    view.closedAt === null ? '' : `Closed on ${instantDayWords(view.closedAt)}.`,
    view.corrections.length > 0 ? `${counted(view.corrections.length, 'answer')} corrected after closing.` : '',
  ];
  return {
    lines: rows.slice(0, rows.length - hidden),
    guests: withoutSeats(view),
    footnote: footnotes.filter((text) => text !== '').join(' '),
  };
}

/** Returns how many people take part in another mode than that of the meeting. */
function otherwiseWords({ lines, mode }: RegisterView): string {
  const there = lines.flatMap((line) => line.seats).filter(({ value }) => value === 'present' || value === 'deputy');
  const others = there.filter((seat) => seat.mode !== null && seat.mode !== mode).length;
  if (others === 0) return '';
  return `${others} of ${there.length} take part ${mode === 'remote' ? 'in person' : 'on Teams'}.`;
}

function pressable(view: RegisterView, options: RegisterCardOptions) {
  const { notice, own, failedDeputy } = options;
  const meeting = view.meetingId;
  const open = view.state === 'open';
  const { inputs, orphans } = cardForm(deputyForm, { failed: failedDeputy });
  const answer = (title: string, value: 'present' | 'apologies' | 'deputy') =>
    press(title, 'attendance.answer', { meeting, value }, value === 'present' ? { style: 'positive' } : {});
  const deputy = press(
    deputyForm.submit,
    'attendance.answer',
    { meeting, value: 'deputy' },
    { style: 'positive', sendsForm: true },
  );
  const retrying = open && failedDeputy !== undefined;
  const form = retrying
    ? [
        ...nothingSavedElements(orphans),
        ...inputs,
        { type: 'ActionSet', actions: [deputy, press('Back to the register', 'attendance.show', { meeting })] },
      ]
    : [];
  return {
    notice: [...noticeElements(notice), ...ownSeatsElements(view, own)],
    deputyForm: form,
    answerable: open && !retrying,
    deputyInputs: inputs,
    buttons: {
      present: answer("I'm here", 'present'),
      apologies: answer('Send apologies', 'apologies'),
      deputy,
      close: press(REGISTER_WORDS.close, 'attendance.close', { meeting }),
    },
    links: [...lessOften(view), openTab(options, 'attendance')],
  };
}

/** Returns the buttons that are rarely needed, for the bottom of the card; the press checks the right. */
function lessOften({ meetingId: meeting, state, mode }: RegisterView) {
  if (state === 'closed') return [press(reopenForm.submit, 'attendance.reopen', { meeting })];
  const remotely = press("I'm on Teams", 'attendance.answer', { meeting, value: 'present', mode: 'remote' });
  return [
    ...(mode === 'in-person' ? [remotely] : []),
    press(REGISTER_WORDS.discard, 'attendance.discard', { meeting }),
  ];
}
