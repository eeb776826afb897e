import { makeStyles } from '@fluentui/react-components';
import type { SeatProposalView, SeatView } from '../../../shared/contract/membership';
import { FormDialog } from '../../components/form-dialog';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

const useStyles = makeStyles({ words: { margin: 0 } });

interface SettleProposalProps {
  readonly seat: SeatView;
  readonly proposed: SeatProposalView;
  readonly agree: boolean;
  readonly onClose: () => void;
}

/** Dialog in which a second person agrees to or declines a proposed change. */
export function SettleProposal({ seat, proposed, agree, onClose }: SettleProposalProps) {
  const styles = useStyles();
  const toast = useToast();
  const form = useForm('settleProposal', {
    params: { seatId: seat.id },
    toBody: () => ({ agree, objectId: proposed.objectId }),
    onDone: () => {
      onClose();
      toast(agree ? `${seat.title} is changed.` : `The change of ${seat.title} is declined.`);
    },
  });
  return (
    <FormDialog
      title={`${agree ? 'Agree to' : 'Decline'} the change of ${seat.title}?`}
      form={form}
      submitLabel={agree ? 'Agree' : 'Decline'}
      onClose={onClose}
    >
      <p className={styles.words}>
        {agree
          ? `${proposed.name ?? 'Nobody'} holds this seat from now on. ${seat.holder?.name ?? 'Nobody'} loses the rights that come with it, and gets a message.`
          : `${seat.holder?.name ?? 'Nobody'} goes on holding this seat. Who proposed the change can propose it again.`}
      </p>
    </FormDialog>
  );
}
