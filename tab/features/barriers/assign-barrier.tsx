import type { BarrierView } from '../../../shared/contract/barriers';
import { ChoiceField } from '../../components/fields';
import { FormDialog } from '../../components/form-dialog';
import { useOnce } from '../../components/session';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

interface AssignBarrierProps {
  readonly barrier: BarrierView;
  readonly onClose: () => void;
}

/** Who sees to a barrier, and whose information governance lead it concerns. */
export function AssignBarrier({ barrier, onClose }: AssignBarrierProps) {
  const toast = useToast();
  const register = useOnce('agreements', {});
  const form = useForm('assignBarrier', {
    initial: { owner: barrier.ownerSeatId ?? '', igOrganisation: barrier.igOrganisationId },
    params: { sourceId: barrier.sourceId, barrierId: barrier.id },
    toBody: (values) => values,
    onDone: () => {
      onClose();
      toast(`The barrier to ${barrier.source} is assigned.`);
    },
  });
  // Until the lists are here, what stands now is all there is to choose.
  const seats = register.data?.seats ?? [{ value: barrier.ownerSeatId ?? '', label: barrier.owner }];
  const organisations = register.data?.organisations ?? [
    { value: barrier.igOrganisationId, label: barrier.igOrganisation },
  ];
  return (
    <FormDialog
      title={`Assign the barrier to ${barrier.source}`}
      form={form}
      fields={['owner', 'igOrganisation']}
      submitLabel="Assign the barrier"
      onClose={onClose}
    >
      <ChoiceField
        form={form}
        name="owner"
        label="Owner"
        required={false}
        options={seats}
        hint="The seat that sees to it. Empty: nobody yet."
      />
      <ChoiceField
        form={form}
        name="igOrganisation"
        label="Information governance lead of"
        options={organisations}
        hint="The organisation whose lead is concerned."
      />
    </FormDialog>
  );
}
