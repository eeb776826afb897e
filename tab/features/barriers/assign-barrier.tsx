import type { BarrierView } from '../../../shared/contract/barriers';
import { assignBarrierForm } from '../../../shared/forms/barriers';
import { FormDialog } from '../../components/form-dialog';
import { FormFields } from '../../components/form-fields';
import { useOnce } from '../../components/session';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

interface AssignBarrierProps {
  readonly barrier: BarrierView;
  readonly onClose: () => void;
}

/** Form that sets the owner of a barrier, and the organisation whose information governance lead it concerns. */
export function AssignBarrier({ barrier, onClose }: AssignBarrierProps) {
  const toast = useToast();
  const register = useOnce('agreements', {});
  const form = useForm('assignBarrier', {
    of: assignBarrierForm,
    initial: { owner: barrier.ownerSeatId ?? '', igOrganisation: barrier.igOrganisationId },
    edits: true,
    params: { sourceId: barrier.sourceId, barrierId: barrier.id },
    onDone: () => {
      onClose();
      toast(`The barrier to ${barrier.source} is assigned.`);
    },
  });
  // Until the lists have loaded, the current values are the only options.
  const seats = register.data?.seats ?? [{ value: barrier.ownerSeatId ?? '', label: barrier.owner }];
  const organisations = register.data?.organisations ?? [
    { value: barrier.igOrganisationId, label: barrier.igOrganisation },
  ];
  return (
    <FormDialog
      title={`Assign the barrier to ${barrier.source}`}
      form={form}
      submitLabel={assignBarrierForm.submit}
      onClose={onClose}
    >
      <FormFields form={form} view={{ owner: { options: seats }, igOrganisation: { options: organisations } }} />
    </FormDialog>
  );
}
