import { makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { SeatView } from '../../../shared/contract/membership';
import { FormDialog } from '../../components/form-dialog';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';
import { OpenProposal, PROPOSED, seenProposalBody, useLaterProposal, useProposalLabel } from './open-proposal';

const useStyles = makeStyles({ words: { margin: 0 } });

/** Confirmation before a seat is vacated. */
export function VacateSeat({ seat, onClose }: { readonly seat: SeatView; readonly onClose: () => void }) {
  const styles = useStyles();
  const toast = useToast();
  const seen = useRef(seat.proposed?.id);
  const form = useForm('vacateSeat', {
    params: { seatId: seat.id },
    toBody: () => seenProposalBody(seen),
    onDone: (membership) => {
      onClose();
      const after = membership.agencies.flatMap(({ seats }) => seats).find(({ id }) => id === seat.id);
      toast(after?.proposed == null ? `${seat.title} is vacant.` : PROPOSED);
    },
  });
  const later = useLaterProposal(form.problem, seen);
  const agrees = seat.proposed?.name === null;
  const label = useProposalLabel(seat.proposed, 'Vacate the seat', { later, agrees });
  return (
    <FormDialog title={`Vacate ${seat.title}?`} form={form} submitLabel={label} onClose={onClose}>
      <OpenProposal proposed={seat.proposed} />
      <p className={styles.words}>
        {seat.holder?.name} loses the rights that come with this seat. Open actions of the seat stay, marked as without
        an owner. What was recorded stays with them.
      </p>
    </FormDialog>
  );
}
