import type { AgreementsView, AgreementView } from '../../../../shared/contract/agreements';
import { LIMITS } from '../../../../shared/contract/limits';
import { AGREEMENT_KINDS } from '../../../../shared/domain/agreements/types';
import { AGREEMENT_KIND_WORDS } from '../../../../shared/domain/agreements/words';
import { ChooseMany } from '../../../components/choose-many';
import { DayField, SelectField, TextField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toast';
import { type Form, useForm } from '../../../components/use-form';
import { idsIn } from '../../../lib/selection';
import { counted } from '../../../lib/words';

const FIELDS = ['title', 'kind', 'parties', 'gateway', 'sourceIds', 'start', 'review', 'expiry'];
const KINDS = AGREEMENT_KINDS.map((value) => ({ value, label: AGREEMENT_KIND_WORDS[value] }));

interface AgreementValues extends Readonly<Record<string, string>> {
  readonly title: string;
  readonly kind: string;
  /** Ids, separated by blanks, as are the sources. */
  readonly parties: string;
  readonly gateway: string;
  readonly sourceIds: string;
  readonly start: string;
  readonly review: string;
  readonly expiry: string;
}

interface AddAgreementProps {
  readonly data: AgreementsView;
  readonly onClose: () => void;
}

/** A new agreement in the register; without days it is in negotiation. */
export function AddAgreement({ data, onClose }: AddAgreementProps) {
  const toast = useToast();
  const form = useForm('registerAgreement', {
    initial: valuesOf(null),
    toBody: bodyOf,
    onDone: (_, { title }) => {
      onClose();
      toast(`${title} is in the register.`);
    },
  });
  return (
    <FormDialog title="Add an agreement" form={form} fields={FIELDS} submitLabel="Add agreement" onClose={onClose}>
      <Inputs form={form} data={data} />
    </FormDialog>
  );
}

/** What is known of an agreement, changed: begun, reviewed, prolonged, with other parties or sources. */
export function EditAgreement(props: AddAgreementProps & { readonly agreement: AgreementView }) {
  const { agreement, data, onClose } = props;
  const toast = useToast();
  const form = useForm('editAgreement', {
    initial: valuesOf(agreement),
    params: { agreementId: agreement.id },
    toBody: bodyOf,
    onDone: (_, { title }) => {
      onClose();
      toast(`${title} is changed.`);
    },
  });
  return (
    <FormDialog
      title={`Edit ${agreement.title}`}
      form={form}
      fields={FIELDS}
      submitLabel="Save the changes"
      onClose={onClose}
    >
      <Inputs form={form} data={data} />
    </FormDialog>
  );
}

function Inputs({ form, data }: { readonly form: Form<AgreementValues>; readonly data: AgreementsView }) {
  const { parties, sourceIds } = form.values;
  const organisations = data.agencies.map(({ value, label }) => ({
    id: value,
    name: '',
    options: data.organisations.filter(({ agencyId }) => agencyId === value).map((own) => withAgency(own, label)),
  }));
  return (
    <>
      <TextField form={form} name="title" label="Name" limit={LIMITS.agreementTitle} />
      <SelectField form={form} name="kind" label="Kind" options={KINDS} placeholder="Choose" />
      <ChooseMany
        form={form}
        name="parties"
        label="Parties"
        groups={organisations}
        hint={`${counted(idsIn(parties).length, 'organisation')} chosen; at least two.`}
      />
      <ChooseMany
        form={form}
        name="sourceIds"
        label="Data sources that it covers"
        required={false}
        groups={[{ id: 'all', name: '', options: data.sources }]}
        hint={`${counted(idsIn(sourceIds).length, 'data source')} chosen.`}
      />
      <TextField form={form} name="gateway" label="Legal gateway" limit={LIMITS.gatewayName} required={false} />
      <DayField
        form={form}
        name="start"
        label="Start"
        required={false}
        hint="Leave all three days empty while it is negotiated."
      />
      <DayField form={form} name="review" label="Review" required={false} />
      <DayField
        form={form}
        name="expiry"
        label="Expiry"
        required={false}
        hint="Its last day: it is still valid then. Empty: until it is ended."
      />
    </>
  );
}

/** The search finds an organisation by its agency too. */
function withAgency({ value, label }: { readonly value: string; readonly label: string }, agency: string) {
  return { value, label: label === agency ? label : `${label}, ${agency}` };
}

function valuesOf(agreement: AgreementView | null): AgreementValues {
  const ids = (choices: AgreementView['parties']) => choices.map(({ value }) => value).join(' ');
  return {
    title: agreement?.title ?? '',
    kind: agreement?.kind ?? '',
    parties: ids(agreement?.parties ?? []),
    gateway: agreement?.gateway ?? '',
    sourceIds: ids(agreement?.sources ?? []),
    start: agreement?.start ?? '',
    review: agreement?.review ?? '',
    expiry: agreement?.expiry ?? '',
  };
}

function bodyOf({ title, kind, parties, gateway, sourceIds, start, review, expiry }: AgreementValues) {
  return { title, kind, parties: idsIn(parties), gateway, sourceIds: idsIn(sourceIds), start, review, expiry };
}
