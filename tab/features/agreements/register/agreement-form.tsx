import type { AgreementsView, AgreementView } from '../../../../shared/contract/agreements';
import { agreementForm } from '../../../../shared/forms/agreements';
import type { Entries } from '../../../../shared/forms/form';
import { FormDialog } from '../../../components/form-dialog';
import { FormFields } from '../../../components/form-fields';
import { useToast } from '../../../components/toast';
import { type FormState, useForm } from '../../../components/use-form';
import { counted } from '../../../lib/words';

interface AddAgreementProps {
  readonly data: AgreementsView;
  readonly onClose: () => void;
}

/** Form of a new agreement; without dates it is in negotiation. */
export function AddAgreement({ data, onClose }: AddAgreementProps) {
  const toast = useToast();
  const form = useForm('registerAgreement', {
    of: agreementForm,
    onDone: (_, { title }) => {
      onClose();
      toast(`${title} is in the register.`);
    },
  });
  return (
    <FormDialog title="Add an agreement" form={form} submitLabel={agreementForm.submit.add} onClose={onClose}>
      <Inputs form={form} data={data} />
    </FormDialog>
  );
}

/** Form that edits an agreement: its start, review or expiry, other parties or sources. */
export function EditAgreement(props: AddAgreementProps & { readonly agreement: AgreementView }) {
  const { agreement, data, onClose } = props;
  const toast = useToast();
  const form = useForm('editAgreement', {
    of: agreementForm,
    initial: entriesOf(agreement),
    edits: true,
    params: { agreementId: agreement.id },
    onDone: (_, { title }) => {
      onClose();
      toast(`${title} is changed.`);
    },
  });
  return (
    <FormDialog title={`Edit ${agreement.title}`} form={form} submitLabel={agreementForm.submit.edit} onClose={onClose}>
      <Inputs form={form} data={data} />
    </FormDialog>
  );
}

function Inputs({
  form,
  data,
}: {
  readonly form: FormState<Entries<typeof agreementForm>>;
  readonly data: AgreementsView;
}) {
  const { parties, sourceIds } = form.values;
  const organisations = data.agencies.map(({ value, label }) => ({
    id: value,
    name: '',
    options: data.organisations.filter(({ agencyId }) => agencyId === value).map((own) => withAgency(own, label)),
  }));
  return (
    <FormFields
      form={form}
      view={{
        parties: { groups: organisations, hint: `${counted(parties.length, 'organisation')} chosen; at least two.` },
        sourceIds: {
          groups: [{ id: 'all', name: '', options: data.sources }],
          hint: `${counted(sourceIds.length, 'data source')} chosen.`,
        },
      }}
    />
  );
}

/** Adds the agency to the label, so that the search finds an organisation by its agency too. */
function withAgency({ value, label }: { readonly value: string; readonly label: string }, agency: string) {
  return { value, label: label === agency ? label : `${label}, ${agency}` };
}

function entriesOf(agreement: AgreementView): Entries<typeof agreementForm> {
  const { title, kind, parties, sources, gateway, start, review, expiry, novateBy } = agreement;
  const ids = (choices: AgreementView['parties']) => choices.map(({ value }) => value);
  return {
    ...{ title, kind, gateway, parties: ids(parties), sourceIds: ids(sources) },
    ...{ start: start ?? '', review: review ?? '', expiry: expiry ?? '', novateBy: novateBy ?? '' },
  };
}
