import { makeStyles } from '@fluentui/react-components';
import type { SeatView } from '../../../shared/contract/membership';
import { FormDialog } from '../../components/form-dialog';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

const useStyles = makeStyles({ words: { margin: 0 } });

/** Nobody holds the seat any more, until somebody is chosen. */
export function VacateSeat({ seat, onClose }: { readonly seat: SeatView; readonly onClose: () => void }) {
  const styles = useStyles();
  const toast = useToast();
  const form = useForm('vacateSeat', {
    params: { seatId: seat.id },
    toBody: () => ({}),
    onDone: (membership) => {
      onClose();
      const after = membership.agencies.flatMap(({ seats }) => seats).find(({ id }) => id === seat.id);
      toast(
        after?.proposed == null
          ? `${seat.title} is vacant.`
          : 'Proposed. The chair, or a second person of the VRU, has to agree.',
      );
    },
  });
  return (
    <FormDialog title={`Vacate ${seat.title}?`} form={form} submitLabel="Vacate the seat" onClose={onClose}>
      <p className={styles.words}>
        {seat.holder?.name} loses what this seat lets them do. Open actions of the seat stay, marked as without an
        owner. What was recorded stays with them.
      </p>
    </FormDialog>
  );
}
