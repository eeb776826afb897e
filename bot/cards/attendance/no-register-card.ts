/** The next meeting before it has a register; apologies and deputies can be sent for it already. */
import type { AheadSeatView, AheadView } from '../../../shared/contract/attendance';
import { deputyForm } from '../../../shared/forms/attendance';
import { counted } from '../../../shared/words/counts';
import { dayWords } from '../../../shared/words/dates';
import { REGISTER_WORDS } from '../../../shared/words/register';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate, type FailedForm } from '../card';
import { cardForm } from '../parts/form';
import { type Notice, nothingSavedElements, noticeElements } from '../parts/notice';
import { escapeAndShorten } from '../text';
import layout from './no-register-card.json';

export interface NoRegisterOptions extends CardOptions {
  readonly notice?: Notice | string;
  /** A rejected deputy's name: the form is open on the card. */
  readonly failedDeputy?: FailedForm;
}

/** Maximum number of seats named on the card; the number of further ones is shown. */
const NAMED = 20;

const expand = cardTemplate<object>(layout);

/**
 * Returns the card of the next meeting: its date, how it is held, its host, and who is excused. Its buttons are shown
 * to everybody; the press checks the right.
 */
export function noRegisterCard(view: AheadView, options: NoRegisterOptions): AdaptiveCard {
  const { host, meetingId: meeting } = view;
  const { notice, failedDeputy } = options;
  const { inputs, orphans } = cardForm(deputyForm, { failed: failedDeputy });
  const ahead = (title: string, value: 'apologies' | 'unrecorded') =>
    press(title, 'attendance.ahead', { meeting, value });
  const deputy = press(
    deputyForm.submit,
    'attendance.ahead',
    { meeting, value: 'deputy' },
    { style: 'positive', sendsForm: true },
  );
  const retrying = failedDeputy !== undefined;
  return expand({
    notice: noticeElements(notice),
    next: `${dayWords(view.date)} at ${view.startsAt}`,
    where: view.mode === 'in-person' ? 'In person' : 'On Teams',
    host: host === null ? '' : escapeAndShorten(host.organisation, 120),
    excused: excusedWords(view),
    hint: 'You can send apologies or name a deputy now. The register opens with what you send. The chair or the VRU opens it for the meeting.',
    deputyForm: retrying
      ? [
          ...nothingSavedElements(orphans),
          ...inputs,
          {
            type: 'ActionSet',
            actions: [deputy, press('Back to the next meeting', 'attendance.ahead-show', { meeting })],
          },
        ]
      : [],
    answerable: !retrying,
    deputyInputs: inputs,
    buttons: {
      apologies: ahead('Send apologies', 'apologies'),
      deputy,
      withdraw: ahead('I can come after all', 'unrecorded'),
      open: press(REGISTER_WORDS.open, 'attendance.open', { meeting }),
    },
    links: [openTab(options, 'attendance', 'See past registers')],
  });
}

function excusedWords({ seats }: AheadView) {
  const named = (said: readonly AheadSeatView[], words: (seat: AheadSeatView) => string) => {
    const more = said.length > NAMED ? ` and ${counted(said.length - NAMED, 'more seat')}` : '';
    return `${escapeAndShorten(said.slice(0, NAMED).map(words).join('; '), 1_500)}${more}`;
  };
  const seat = ({ title, organisation }: AheadSeatView) =>
    title.includes(organisation) ? title : `${title}, ${organisation}`;
  const apologies = seats.filter(({ value }) => value === 'apologies');
  const deputies = seats.filter(({ value }) => value === 'deputy');
  return [
    ...(apologies.length === 0 ? [] : [{ lead: 'Apologies: ', words: named(apologies, seat) }]),
    ...(deputies.length === 0
      ? []
      : [{ lead: 'Deputies: ', words: named(deputies, (one) => `${one.deputyName ?? ''} for ${seat(one)}`) }]),
  ];
}
