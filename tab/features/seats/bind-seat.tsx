import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SeatView } from '../../../shared/contract/membership';
import { seatHolderForm } from '../../../shared/forms/membership';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-fields';
import { useMe, useOnce } from '../../components/session';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';
import { OpenProposal, PROPOSED, seenProposalBody, useLaterProposal, useProposalLabel } from './open-proposal';
import { chosenPerson, PERSON_FIELDS, RosterField } from './roster-field';

const useStyles = makeStyles({ words: { margin: 0 } });

/** Form that gives a seat to a person of the team in Teams, or changes its holder's first day. */
export function BindSeat({ seat, onClose }: { readonly seat: SeatView; readonly onClose: () => void }) {
  const styles = useStyles();
  const toast = useToast();
  const { today } = useMe();
  const roster = useOnce('roster', {});
  const { objectId: holder, since: heldSince } = seat.holder ?? { objectId: '', since: today };
  const seen = useRef(seat.proposed?.id);
  const form = useForm('bindSeat', {
    of: seatHolderForm,
    initial: { objectId: holder, since: heldSince },
    edits: true,
    params: { seatId: seat.id },
    beside: ({ objectId }) => ({
      ...(objectId === holder && holder !== '' ? {} : chosenPerson(roster.data, objectId)),
      ...seenProposalBody(seen),
    }),
    onDone: (membership, { objectId }) => {
      onClose();
      const after = membership.agencies.flatMap(({ seats }) => seats).find(({ id }) => id === seat.id);
      if (after?.proposed != null) {
        return toast(PROPOSED);
      }
      toast(objectId === holder ? `${seat.title} is changed.` : `${seat.title} has a new holder.`);
    },
  });
  const later = useLaterProposal(form.problem, seen);
  const { objectId: chosen, since } = form.values;
  const { set } = form;
  const another = chosen !== '' && chosen !== holder;
  const agrees = chosen === seat.proposed?.objectId;
  const label = useProposalLabel(another ? seat.proposed : null, seatHolderForm.submit, { later, agrees });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice changes the proposed day
  useEffect(() => {
    if (another && since === heldSince) set('since', today);
    if (!another && since === today && heldSince !== today) set('since', heldSince);
  }, [another]);
  return (
    <FormDialog
      title={`Holder of ${seat.title}`}
      form={form}
      standsFor={PERSON_FIELDS}
      submitLabel={label}
      ready={roster.data !== undefined}
      onClose={onClose}
    >
      {seat.holder !== null && (
        <p className={styles.words}>
          {seat.holder.name} holds this seat now. What was recorded in that time stays with them.
        </p>
      )}
      <OpenProposal proposed={seat.proposed} />
      <RosterField form={form} roster={roster} holder={seat.holder} />
      {roster.data !== undefined && <FormField form={form} name="since" to={today} />}
    </FormDialog>
  );
}
