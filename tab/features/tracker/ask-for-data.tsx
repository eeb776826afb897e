import { LIMITS } from '../../../shared/contract/limits';
import type { TrackerView } from '../../../shared/contract/tracker';
import { ChoiceField, DayField, SelectField, TextField } from '../../components/fields';
import { FormDialog } from '../../components/form-dialog';
import { useSay } from '../../components/say';
import { useMe } from '../../components/session';
import { useForm } from '../../components/use-form';

const GATEWAYS = [
  { value: 's16', label: 'PCSC Act 2022, section 16' },
  { value: 's17', label: 'PCSC Act 2022, section 17' },
  { value: 'other', label: 'Another gateway' },
];

const FIELDS = ['source', 'period', 'due', 'requestingBody', 'gateway', 'gatewayName'];

interface AskForDataProps {
  readonly tracker: TrackerView;
  /** The source to begin with, when the form opens from its details. */
  readonly sourceId?: string;
  readonly onClose: () => void;
}

/** Chair and VRU ask the providing organisation for a period of a source. */
export function AskForData({ tracker, sourceId = '', onClose }: AskForDataProps) {
  const say = useSay();
  const me = useMe();
  const form = useForm('askForData', {
    initial: {
      source: sourceId,
      period: '',
      due: '',
      requestingBody: me.group.partnership,
      gateway: 's16',
      gatewayName: '',
    },
    toBody: (values) => values,
    onDone: (request) => {
      onClose();
      say(`${request.organisation} is asked for ${request.period}.`);
    },
  });
  const sources = tracker.sources.map(({ id, name, organisation }) => ({
    value: id,
    label: `${name} – ${organisation}`,
  }));
  return (
    <FormDialog title="Ask for data" form={form} fields={FIELDS} submitLabel="Send the request" onClose={onClose}>
      <ChoiceField form={form} name="source" label="Data source" options={sources} />
      <TextField form={form} name="period" label="Period" limit={LIMITS.period} placeholder="October 2026" />
      <DayField form={form} name="due" label="Due" from={tracker.today} />
      <SelectField form={form} name="gateway" label="Legal gateway" options={GATEWAYS} />
      {form.values.gateway === 'other' && (
        <TextField form={form} name="gatewayName" label="Name of the gateway" limit={LIMITS.gatewayName} />
      )}
      <TextField
        form={form}
        name="requestingBody"
        label="Requesting body"
        limit={LIMITS.requestingBody}
        required={false}
      />
    </FormDialog>
  );
}
