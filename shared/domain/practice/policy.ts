/**
 * Who may do what in the log of best practice. Terms of reference, duties of partners: to support each other and share
 * what works.
 */
import type { Standing } from '../membership/standing';
import type { Relation, Rule } from '../policy';

/** The part of an entry that the rules use: the seat through which it was added. */
interface Authored {
  readonly seatId: string;
}

/** The person holds that seat now. */
const author: Relation<Authored> = {
  name: 'author',
  holds: ({ seats }: Standing, { seatId }) => seats.some(({ id }) => id === seatId),
};

export const practicePolicy = {
  read: { to: ['reader'], refusal: '' },
  add: { to: ['seated'], refusal: 'Only people with a seat can add to the log.' },
  edit: {
    to: ['vru', author],
    refusal: 'Only whoever added this entry, or the VRU, can edit it.',
  } satisfies Rule<Authored>,
  withdraw: {
    to: ['vru', author],
    refusal: 'Only whoever added this entry, or the VRU, can withdraw it.',
  } satisfies Rule<Authored>,
} as const;
