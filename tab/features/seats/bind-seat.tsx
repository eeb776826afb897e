import { makeStyles } from '@fluentui/react-components';
import type { SeatView } from '../../../shared/contract/membership';
import { seatHolderForm } from '../../../shared/forms/membership';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-fields';
import { useMe, useOnce } from '../../components/session';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';
import { chosenPerson, PERSON_FIELDS, RosterField } from './roster-field';

const useStyles = makeStyles({ words: { margin: 0 } });

/** A seat is given to a person of the team in Teams. */
export function BindSeat({ seat, onClose }: { readonly seat: SeatView; readonly onClose: () => void }) {
  const styles = useStyles();
  const toast = useToast();
  const { today } = useMe();
  const roster = useOnce('roster', {});
  const form = useForm('bindSeat', {
    of: seatHolderForm,
    initial: { since: today },
    params: { seatId: seat.id },
    toBody: ({ objectId, since }) => ({ ...chosenPerson(roster.data, objectId), since }),
    onDone: (membership) => {
      onClose();
      const after = membership.agencies.flatMap(({ seats }) => seats).find(({ id }) => id === seat.id);
      toast(
        after?.proposed == null
          ? `${seat.title} has a new holder.`
          : 'Proposed. The chair, or a second person of the VRU, has to make the same change.',
      );
    },
  });
  return (
    <FormDialog
      title={`Holder of ${seat.title}`}
      form={form}
      standsFor={PERSON_FIELDS}
      submitLabel={seatHolderForm.submit}
      ready={roster.data !== undefined}
      onClose={onClose}
    >
      {seat.holder !== null && (
        <p className={styles.words}>
          {seat.holder.name} holds this seat now. What was recorded in that time stays with them.
        </p>
      )}
      <RosterField form={form} roster={roster} />
      <FormField form={form} name="since" to={today} />
    </FormDialog>
  );
}
