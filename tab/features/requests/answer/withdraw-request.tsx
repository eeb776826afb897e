import { LIMITS } from '../../../../shared/contract/limits';
import type { RequestView } from '../../../../shared/contract/requests';
import { TextField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';

interface WithdrawRequestProps {
  readonly request: RequestView;
  readonly onClose: () => void;
}

/** A request that is not wanted any more stops counting; the reason stays in the source's history. */
export function WithdrawRequest({ request, onClose }: WithdrawRequestProps) {
  const toast = useToast();
  const { source, organisation, period } = request;
  const form = useForm('withdrawRequest', {
    initial: { reason: '' },
    params: { sourceId: request.sourceId, requestId: request.id },
    toBody: (values) => values,
    onDone: () => {
      onClose();
      toast(`The request for ${source}, ${period}, is withdrawn.`);
    },
  });
  return (
    <FormDialog
      title={`Withdraw: ${source}, ${period}`}
      form={form}
      fields={['reason']}
      submitLabel="Withdraw the request"
      cancelLabel="Leave it open"
      onClose={onClose}
    >
      <span>
        {organisation} is not asked for {period} any more. The request stops counting; barriers that only it named are
        closed. What was said stays in the source’s history.
      </span>
      <TextField form={form} name="reason" label="Reason" limit={LIMITS.reason} multiline />
    </FormDialog>
  );
}
