/** Who may read the overview, and whom things without an owner of their own wait for. */
import type { Relation, Rule } from '../policy';

/** The person holds a seat of the organisation whose seat has become vacant. */
const colleague: Relation<{ readonly organisationId: string }> = {
  name: 'the organisation of the vacant seat',
  holds: ({ seats }, { organisationId }) => seats.some((seat) => seat.organisationId === organisationId),
};

/** The person holds a seat of the organisation that was asked. */
const asked: Relation<AskedOrganisation> = {
  name: 'the organisation that was asked',
  holds: ({ seats }, { organisationId }) => seats.some((seat) => seat.organisationId === organisationId),
};

/** The person holds a seat of the VRU, and nobody holds a seat of the organisation that was asked. */
const onBehalf: Relation<AskedOrganisation> = {
  name: 'the VRU for an organisation without a holder',
  holds: ({ seats }, { hasHolder }) => !hasHolder && seats.some(({ administers }) => administers),
};

export interface AskedOrganisation {
  readonly organisationId: string;
  /** Whether somebody holds one of its seats. */
  readonly hasHolder: boolean;
}

export const overviewPolicy = {
  read: { to: ['reader'], refusal: '' },
  /** See that an action has no owner. */
  seesUnowned: { to: ['chair-or-vru', colleague], refusal: '' } satisfies Rule<{ readonly organisationId: string }>,
  /** See that a response is awaited. */
  seesRequest: { to: [asked, onBehalf], refusal: '' } satisfies Rule<AskedOrganisation>,
} as const;
