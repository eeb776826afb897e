/** Dialogs that share, edit and withdraw an entry. */
import type { PracticeEntryView, PracticeView } from '../../../shared/contract/practice';
import type { Entries } from '../../../shared/forms/form';
import { practiceForm, withdrawPracticeForm } from '../../../shared/forms/practice';
import { FormDialog } from '../../components/form-dialog';
import { FormFields } from '../../components/form-fields';
import { ReasonDialog } from '../../components/reason-dialog';
import { useToast } from '../../components/toast';
import { type FormState, useForm } from '../../components/use-form';

interface AddEntryProps {
  readonly data: PracticeView;
  readonly onClose: () => void;
}

interface EntryProps {
  readonly item: PracticeEntryView;
  readonly onClose: () => void;
}

/** Form of a new entry about what worked; agency and date default to the reader's own agency and today. */
export function AddEntry({ data, onClose }: AddEntryProps) {
  const toast = useToast();
  const form = useForm('addPractice', {
    of: practiceForm,
    initial: { agency: data.ownAgencyId, date: data.today },
    onDone: ({ title }) => {
      onClose();
      toast(`${title} is in the log.`);
    },
  });
  return (
    <FormDialog title="Share what worked" form={form} submitLabel={practiceForm.submit.add} onClose={onClose}>
      <Inputs form={form} data={data} />
    </FormDialog>
  );
}

/** Form that edits an entry; the previous text stays in the history. */
export function EditEntry({ item, data, onClose }: EntryProps & AddEntryProps) {
  const toast = useToast();
  const { title, text, agencyId, link, date } = item;
  const form = useForm('editPractice', {
    of: practiceForm,
    initial: { title, text, agency: agencyId, link: link ?? '', date },
    edits: true,
    params: { entryId: item.id },
    onDone: (answer) => {
      onClose();
      toast(`${answer.title} is changed.`);
    },
  });
  return (
    <FormDialog title={`Edit ${title}`} form={form} submitLabel={practiceForm.submit.edit} onClose={onClose}>
      <Inputs form={form} data={data} />
    </FormDialog>
  );
}

/** Dialog that withdraws an entry from the log; the reason stays in the history. */
export function WithdrawEntry({ item, onClose }: EntryProps) {
  return (
    <ReasonDialog
      route="withdrawPractice"
      params={{ entryId: item.id }}
      of={withdrawPracticeForm}
      title={`Withdraw ${item.title}`}
      submitLabel={withdrawPracticeForm.submit}
      done={({ title }) => `${title} is withdrawn.`}
      onClose={onClose}
    >
      <span>It leaves the log for everybody. The history keeps what happened, and the reason.</span>
    </ReasonDialog>
  );
}

interface InputsProps extends Pick<AddEntryProps, 'data'> {
  readonly form: FormState<Entries<typeof practiceForm>>;
}

function Inputs({ form, data }: InputsProps) {
  return <FormFields form={form} view={{ agency: { options: data.agencies }, date: { to: data.today } }} />;
}
