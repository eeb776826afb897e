/**
 * Who may do what with data sources, the requests for them and the quarterly figure. Terms of reference, "Partnership
 * Data Tracker".
 */
import { holdsSeatOf, type Standing } from '../membership/standing';
import type { Relation, Rule } from '../policy';
import type { DataRequest } from './types';

type Asked = Pick<DataRequest, 'organisationId'>;

const asked: Relation<Asked> = {
  name: 'the organisation that was asked',
  holds: (standing: Standing, { organisationId }) => holdsSeatOf(standing, organisationId),
};

const KEEPERS = 'Only the chair or the VRU can keep the register of data sources.';

export const trackerPolicy = {
  read: { to: ['reader'], refusal: '' },
  export: { to: ['seated'], refusal: 'Only a member can export the tracker: somebody who holds a seat.' },

  /** Register, edit, retire, restore. */
  keepSources: { to: ['chair-or-vru'], refusal: KEEPERS },
  importSources: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can import data sources.' },

  ask: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can ask for data.' },
  confirmPrepared: { to: ['vru'], refusal: 'Only the VRU can confirm prepared requests.' },
  withdraw: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can withdraw a request.' },
  answer: {
    to: ['vru', asked],
    refusal: 'Only the organisation that was asked can respond, or the VRU on its behalf.',
  } satisfies Rule<Asked>,
  /** Agree to a later date after the partner has used up its promises. */
  agreeLaterDate: {
    to: ['vru'],
    refusal: 'A later date was promised twice already. Only the VRU can agree another one: please get in touch.',
  },
  confirmNotHeld: { to: ['vru'], refusal: 'Only the VRU can confirm that data is not held.' },

  override: { to: ['vru'], refusal: 'Only the VRU can override a RAG status.' },
  liftOverride: { to: ['vru'], refusal: 'Only the VRU can lift an override.' },
  raiseQualityIssue: { to: ['vru'], refusal: 'Only the VRU can raise a quality issue.' },
  settleQualityIssue: { to: ['vru'], refusal: 'Only the VRU can settle a quality issue.' },

  confirmSnapshot: { to: ['vru'], refusal: "Only the VRU can confirm a quarter's figure." },
  correctSnapshot: { to: ['vru'], refusal: "Only the VRU can correct a quarter's figure." },
  restateSnapshot: { to: ['vru'], refusal: "Only the VRU can restate a quarter's figure." },
} as const;
