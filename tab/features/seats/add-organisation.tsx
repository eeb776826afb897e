import { makeStyles } from '@fluentui/react-components';
import type { MembershipView } from '../../../shared/contract/membership';
import { organisationForm } from '../../../shared/forms/organisations';
import { FormDialog } from '../../components/form-dialog';
import { FormFields } from '../../components/form-fields';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';

const useStyles = makeStyles({ words: { margin: 0 } });

interface AddOrganisationProps {
  readonly membership: MembershipView;
  readonly onClose: () => void;
}

/** Form that adds another organisation to an agency, without a seat. */
export function AddOrganisation({ membership, onClose }: AddOrganisationProps) {
  const styles = useStyles();
  const toast = useToast();
  const form = useForm('addOrganisation', {
    of: organisationForm,
    onDone: (_, { name }) => {
      onClose();
      toast(`${name.trim()} is in the group.`);
    },
  });
  const agencies = membership.agencies.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog title="Add an organisation" form={form} submitLabel={organisationForm.submit} onClose={onClose}>
      <p className={styles.words}>
        It has no seat: it can own data sources and be asked for data, and the VRU answers on its behalf.
      </p>
      <FormFields form={form} view={{ agency: { options: agencies } }} />
    </FormDialog>
  );
}
