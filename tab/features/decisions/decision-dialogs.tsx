/** Dialogs that record and correct a decision. */
import type { DecisionsView, DecisionView } from '../../../shared/contract/decisions';
import { decisionForm } from '../../../shared/forms/decisions';
import type { Entries } from '../../../shared/forms/form';
import { decisionRecorded } from '../../../shared/words/recorded';
import { FormDialog } from '../../components/form-dialog';
import { FormFields } from '../../components/form-fields';
import { useToast } from '../../components/toast';
import { type FormState, useForm } from '../../components/use-form';

interface RecordProps {
  readonly data: DecisionsView;
  readonly onClose: () => void;
}

/** Form of a new decision; its meeting defaults to the current or next one. */
export function RecordDecision({ data, onClose }: RecordProps) {
  const toast = useToast();
  const form = useForm('recordDecision', {
    of: decisionForm,
    initial: { meeting: data.meetingId },
    onDone: (decision) => {
      onClose();
      toast(decisionRecorded(decision));
    },
  });
  return (
    <FormDialog title="Record a decision" form={form} submitLabel={decisionForm.submit.record} onClose={onClose}>
      <Inputs form={form} data={data} />
    </FormDialog>
  );
}

/** Form that corrects a decision: the previous text is kept, and shown. */
export function CorrectDecision({ item, data, onClose }: RecordProps & { readonly item: DecisionView }) {
  const toast = useToast();
  const { kind, text, meetingId: meeting, serves } = item;
  const form = useForm('correctDecision', {
    of: decisionForm,
    initial: { kind, text, meeting, serves: serves ?? '' },
    edits: true,
    params: { decisionId: item.id },
    onDone: () => {
      onClose();
      toast('The decision is corrected. What stood before is kept.');
    },
  });
  return (
    <FormDialog title="Correct a decision" form={form} submitLabel={decisionForm.submit.correct} onClose={onClose}>
      <Inputs form={form} data={data} own={meeting} />
    </FormDialog>
  );
}

interface InputsProps extends Pick<RecordProps, 'data'> {
  readonly form: FormState<Entries<typeof decisionForm>>;
  /** Meeting of the corrected decision, which may be older than the options. */
  readonly own?: string;
}

function Inputs({ form, data, own }: InputsProps) {
  const known = own === undefined || data.meetings.some(({ value }) => value === own);
  const meetings = known ? data.meetings : [...data.meetings, { value: own, label: own }];
  return <FormFields form={form} view={{ meeting: { options: meetings }, serves: { options: data.links } }} />;
}
