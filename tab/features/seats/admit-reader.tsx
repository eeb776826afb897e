import { makeStyles } from '@fluentui/react-components';
import { personForm } from '../../../shared/forms/membership';
import { FormDialog } from '../../components/form-dialog';
import { useOnce } from '../../components/session';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';
import { chosenPerson, PERSON_FIELDS, RosterField } from './roster-field';

const useStyles = makeStyles({ words: { margin: 0 } });

/** Form that gives a partner's colleague read access. */
export function AdmitReader({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const toast = useToast();
  const roster = useOnce('roster', {});
  const form = useForm('admitViewer', {
    of: personForm,
    toBody: ({ objectId }) => chosenPerson(roster.data, objectId),
    onDone: (_, { objectId }) => {
      onClose();
      const person = roster.data?.people.find((one) => one.objectId === objectId);
      toast(`${person?.name ?? 'The team member'} has read access.`);
    },
  });
  return (
    <FormDialog
      title="Give read access"
      form={form}
      standsFor={PERSON_FIELDS}
      submitLabel={personForm.submit.admit}
      ready={roster.data !== undefined}
      onClose={onClose}
    >
      <p className={styles.words}>They see every page and can change nothing.</p>
      <RosterField form={form} roster={roster} />
    </FormDialog>
  );
}
