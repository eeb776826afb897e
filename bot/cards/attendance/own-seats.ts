/**
 * For a person with several seats who has just answered for all of them: buttons to give the answer to one seat alone.
 */

import type { RegisterView } from '../../../shared/contract/attendance';
import { inputId } from '../../../shared/contract/card-actions';
import type { OwnAnswer } from '../../../shared/domain/attendance/types';
import { press } from '../buttons';
import { type CardElement, elementTemplate } from '../card';
import { escapeAndShorten } from '../text';
import { briefTitle } from './agency-standing';
import { answerWords } from './answer-words';
import layout from './own-seats.json';

export interface OwnSeats {
  /** The seats that the answer was recorded for. */
  readonly seats: readonly { readonly seatId: string; readonly label: string }[];
  readonly value: OwnAnswer;
}

/** Maximum number of buttons: more would be hard to choose from. */
const BUTTONS = 4;

const expand = elementTemplate<object>(layout);

/** Returns the notice with its buttons; empty if there is nothing to choose. */
export function ownSeatsElements(view: RegisterView, own: OwnSeats | undefined): readonly CardElement[] {
  if (own === undefined || own.seats.length < 2 || view.state === 'closed') return [];
  const many = own.seats.length === 2 ? 'both' : `all ${own.seats.length}`;
  const elsewhere = own.seats.length > BUTTONS ? ', or in the tab' : '';
  return [
    expand({
      words: `${answerWords(own.value)}: recorded for ${many} of your seats.`,
      question: `If it is for one of them only, choose it here${elsewhere}.`,
      buttons: seatsIn(view, own)
        .slice(0, BUTTONS)
        .map((seat) => onlyButton(view.meetingId, own.value, seat)),
    }),
  ];
}

interface OwnSeat {
  readonly seatId: string;
  readonly name: string;
  readonly deputyName: string | null;
}

/** Returns the seats with their button names: the brief titles if these are distinct, otherwise the labels. */
function seatsIn(view: RegisterView, own: OwnSeats): readonly OwnSeat[] {
  const known = new Map(view.lines.flatMap((line) => line.seats).map((seat) => [seat.seatId, seat]));
  const brief = own.seats.map(({ seatId, label }) => briefTitle(known.get(seatId)?.title ?? label));
  const distinct = new Set(brief).size === brief.length;
  return own.seats.map(({ seatId, label }, index) => ({
    seatId,
    name: (distinct ? brief[index] : undefined) ?? label,
    deputyName: known.get(seatId)?.deputyName ?? null,
  }));
}

/** A deputy's name is submitted again, as if it had been entered again. */
function onlyButton(meeting: string, value: OwnAnswer, { seatId, name, deputyName }: OwnSeat): CardElement {
  const entered = value === 'deputy' && deputyName !== null ? { [inputId('deputy', 'deputyName')]: deputyName } : {};
  const data = { meeting, value, only: seatId, ...entered };
  return press(`Only ${escapeAndShorten(name, 60)}`, 'attendance.answer', data);
}
