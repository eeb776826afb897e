/**
 * Confirmation questions before actions with consequences. The way back is first, so that pressing Enter twice confirms
 * nothing.
 */

import type { RegisterView } from '../../../shared/contract/attendance';
import { reopenForm } from '../../../shared/forms/attendance';
import { counted } from '../../../shared/words/counts';
import { dayWords, withDayWords } from '../../../shared/words/dates';
import { REGISTER_WORDS } from '../../../shared/words/register';
import { press } from '../buttons';
import { type AdaptiveCard, type CardElement, cardTemplate, type FailedForm } from '../card';
import { cardForm } from '../parts/form';
import { nothingSavedElements } from '../parts/notice';
import layout from './question-card.json';

interface Question {
  readonly heading: string;
  readonly words: string;
  readonly fields: readonly CardElement[];
  readonly buttons: readonly CardElement[];
}

const expand = cardTemplate<Question>(layout);

/** Asks for confirmation before a register is opened ahead of its day; names the day. */
export function earlyOpeningCard({
  meetingId: meeting,
  question,
}: {
  readonly meetingId: string;
  readonly question: string;
}): AdaptiveCard {
  return expand({
    heading: 'Open the register before the day?',
    words: withDayWords(question),
    fields: [],
    buttons: [
      press('Not yet', 'attendance.ahead-show', { meeting }),
      press('Open it now', 'attendance.open', { meeting, confirmed: true }),
    ],
  });
}

/** Asks for confirmation before an open register is discarded; says what is lost with it. */
export function discardCard({ meetingId: meeting, date, counts }: RegisterView): AdaptiveCard {
  const kept = counts.deputy + counts.apologies;
  const words = [
    `The register of ${dayWords(date)} will be removed, as if it had never been opened. The history still shows that it was.`,
    counts.present > 0 ? `${counted(counts.present, 'seat')} down as present will be lost.` : '',
    kept > 0 ? 'Apologies and deputies are kept for the next time it opens.' : '',
  ];
  return expand({
    heading: 'Discard the register?',
    words: words.filter((sentence) => sentence !== '').join(' '),
    fields: [],
    buttons: [
      press('Keep the register', 'attendance.show', { meeting }),
      press(REGISTER_WORDS.discard, 'attendance.discard', { meeting, confirmed: true }, { style: 'destructive' }),
    ],
  });
}

/** Asks for the reason why a closed register is to be reopened. */
export function reopenCard({ meetingId: meeting, date }: RegisterView, failed?: FailedForm): AdaptiveCard {
  const { inputs, orphans } = cardForm(reopenForm, { failed });
  return expand({
    heading: 'Reopen the register?',
    words: `The register of ${dayWords(date)} is open again. Seats that closing recorded as absent have no answer until it closes again.`,
    fields: [...(failed === undefined ? [] : nothingSavedElements(orphans)), ...inputs],
    buttons: [
      press('Leave it closed', 'attendance.show', { meeting }),
      press(reopenForm.submit, 'attendance.reopen', { meeting }, { sendsForm: true }),
    ],
  });
}
