import { makeStyles } from '@fluentui/react-components';
import type { SeatlessView } from '../../../shared/contract/membership';
import { contactForm } from '../../../shared/forms/organisations';
import { FormDialog } from '../../components/form-dialog';
import { FormFields } from '../../components/form-fields';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

const useStyles = makeStyles({ words: { margin: 0 } });

interface KeepContactProps {
  readonly organisation: SeatlessView;
  readonly onClose: () => void;
}

/** Form for the contact that the VRU writes to at an organisation without a seat. */
export function KeepContact({ organisation, onClose }: KeepContactProps) {
  const styles = useStyles();
  const toast = useToast();
  const { id, name, contact } = organisation;
  const form = useForm('keepContact', {
    of: contactForm,
    initial: { role: contact?.role ?? '', address: contact?.address ?? '' },
    edits: true,
    params: { organisationId: id },
    onDone: (_, { role }) => {
      onClose();
      toast(role.trim() === '' ? `${name} has no contact any more.` : `The contact of ${name} is saved.`);
    },
  });
  return (
    <FormDialog title={`Contact of ${name}`} form={form} submitLabel={contactForm.submit} onClose={onClose}>
      <p className={styles.words}>
        {name} has no seat: it can be asked for data, and the VRU answers on its behalf. The contact is shown to the
        chair and the VRU alone.
      </p>
      <FormFields form={form} />
    </FormDialog>
  );
}
