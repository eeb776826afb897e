/** Asks for confirmation before a register is closed: seats without an answer will be recorded as absent. */
import type { RegisterView } from '../../../shared/contract/attendance';
import { counted, plural } from '../../../shared/words/counts';
import { dayWords } from '../../../shared/words/dates';
import { REGISTER_WORDS } from '../../../shared/words/register';
import { press } from '../buttons';
import { type AdaptiveCard, cardTemplate } from '../card';
import { escapeAndShorten } from '../text';
import layout from './close-confirmation-card.json';

/** Maximum number of seats named on the card; the number of further ones is shown. */
const NAMED = 30;

const expand = cardTemplate<object>(layout);

/** Returns the question whether to close this register. The buttons are above the list of seats, which may be long. */
export function closeConfirmationCard(view: RegisterView): AdaptiveCard {
  const meeting = view.meetingId;
  const absent = view.notHeardOf.length;
  const consequence =
    absent === 0
      ? 'Every seat has answered. After closing, nobody can answer here any more.'
      : `${counted(absent, 'seat has', 'seats have')} not answered. Closing records ${plural(absent, 'it', 'them')} as absent.`;
  return expand({
    when: `Meeting of ${dayWords(view.date)}`,
    consequence,
    pending: pendingWords(view.toConfirm.length),
    someAbsent: absent > 0,
    absent: view.notHeardOf.slice(0, NAMED).map((label) => escapeAndShorten(label, 160)),
    more: absent > NAMED ? `and ${counted(absent - NAMED, 'more seat')}` : '',
    // "Back" is first, so that pressing Enter twice does not close the register.
    buttons: [
      press('Back to the register', 'attendance.show', { meeting }),
      press(
        absent === 0 ? REGISTER_WORDS.close : 'Close and record absent',
        'attendance.close',
        { meeting, confirmed: true },
        { style: 'destructive' },
      ),
    ],
  });
}

function pendingWords(pending: number): string {
  if (pending === 0) return '';
  const presses = counted(pending, 'press by somebody', 'presses by people');
  return `${presses} whom Teams does not identify ${plural(pending, 'stays', 'stay')} unconfirmed, and ${plural(pending, 'counts', 'count')} for nobody.`;
}
