/** Who reads the overview, and whom things wait for that are nobody's in particular. */
import type { Relation, Rule } from '../policy';

/** Holds a seat of the organisation whose seat has fallen vacant. */
const colleague: Relation<{ readonly organisationId: string }> = {
  name: 'the organisation of the vacant seat',
  holds: ({ seats }, { organisationId }) => seats.some((seat) => seat.organisationId === organisationId),
};

/** Holds a seat of the organisation that was asked. */
const asked: Relation<AskedOrganisation> = {
  name: 'the organisation that was asked',
  holds: ({ seats }, { organisationId }) => seats.some((seat) => seat.organisationId === organisationId),
};

/** The VRU, where nobody holds a seat of the organisation that was asked. */
const onBehalf: Relation<AskedOrganisation> = {
  name: 'the VRU for an organisation without a holder',
  holds: ({ seats }, { hasHolder }) => !hasHolder && seats.some(({ administers }) => administers),
};

export interface AskedOrganisation {
  readonly organisationId: string;
  /** Somebody holds one of its seats. */
  readonly hasHolder: boolean;
}

export const overviewPolicy = {
  read: { to: ['reader'], refusal: '' },
  /** Is shown that an action has no owner. */
  seesUnowned: { to: ['chair-or-vru', colleague], refusal: '' } satisfies Rule<{ readonly organisationId: string }>,
  /** Is shown that a response is awaited. */
  seesRequest: { to: [asked, onBehalf], refusal: '' } satisfies Rule<AskedOrganisation>,
} as const;
