import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { LIMITS } from '../../../../shared/contract/limits';
import type { RequestsView, RequestView } from '../../../../shared/contract/requests';
import type { Gateway } from '../../../../shared/domain/tracker/types';
import { gatewayNote, gatewayWords } from '../../../../shared/domain/tracker/words';
import { ChooseMany } from '../../../components/choose-many';
import { DayField, SelectField, TextField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
import { QueryView } from '../../../components/query-view';
import { useMe, useOnce } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { type Form, useForm } from '../../../components/use-form';
import { idsIn } from '../../../lib/selection';
import { counted } from '../../../lib/words';
import { GatewayWords } from '../list/request-parts';
import { byOrganisation, commonPeriods } from '../source-choice';
import { PeriodField } from './period-field';

const GATEWAYS = [
  { value: 's16', label: gatewayWords({ kind: 's16' }) },
  { value: 's17', label: gatewayWords({ kind: 's17' }) },
  { value: 'other', label: 'Another gateway' },
];

const FIELDS = ['source', 'period', 'due', 'requestingBody', 'gateway', 'gatewayName'];

const useStyles = makeStyles({
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface AskValues extends Readonly<Record<string, string>> {
  /** Ids, separated by blanks. */
  readonly source: string;
  readonly period: string;
  readonly due: string;
  readonly requestingBody: string;
  readonly gateway: string;
  readonly gatewayName: string;
}

interface AskForDataProps {
  /** The source to begin with, when the form opens from its page. */
  readonly sourceId?: string;
  readonly onClose: () => void;
}

/** Chair and VRU ask the providing organisations for a period of one source, or of many at once. */
export function AskForData({ sourceId = '', onClose }: AskForDataProps) {
  const toast = useToast();
  const { group } = useMe();
  const requests = useOnce('requests', { query: { filter: 'open' } });
  const form = useForm('askForData', {
    initial: askValues(sourceId, group.partnership),
    toBody: (values) => ({ ...values, source: idsIn(values.source) }),
    onDone: (asked) => {
      onClose();
      toast(askedWords(asked.requests));
    },
  });
  return (
    <FormDialog
      title="Ask for data"
      form={form}
      fields={FIELDS}
      submitLabel={idsIn(form.values.source).length > 1 ? 'Send the requests' : 'Send the request'}
      ready={requests.data !== undefined}
      onClose={onClose}
    >
      <QueryView query={requests} skeletonRows={3}>
        {(data) => <Inputs form={form} data={data} />}
      </QueryView>
    </FormDialog>
  );
}

function Inputs({ form, data }: { readonly form: Form<AskValues>; readonly data: RequestsView }) {
  const chosen = idsIn(form.values.source);
  const groups = useMemo(() => byOrganisation(data.sources), [data.sources]);
  return (
    <>
      <ChooseMany form={form} name="source" label="Data sources" groups={groups} hint={chosenWords(chosen.length)} />
      <PeriodField form={form} periods={commonPeriods(data.sources, chosen)} />
      <DayField form={form} name="due" label="Due" from={data.today} />
      <TextField
        form={form}
        name="requestingBody"
        label="Requesting body"
        limit={LIMITS.requestingBody}
        required={false}
      />
      <GatewayFields form={form} />
    </>
  );
}

/** On which gateway the request relies, and what that means. */
function GatewayFields({ form }: { readonly form: Form<AskValues> }) {
  const styles = useStyles();
  return (
    <>
      <SelectField form={form} name="gateway" label="Legal gateway" options={GATEWAYS} />
      {form.values.gateway === 'other' && (
        <TextField form={form} name="gatewayName" label="Name of the gateway" limit={LIMITS.gatewayName} />
      )}
      <p className={styles.note}>
        <GatewayWords note={gatewayNote(gatewayOf(form.values))} />
      </p>
    </>
  );
}

function askValues(source: string, requestingBody: string): AskValues {
  return { source, period: '', due: '', requestingBody, gateway: 's16', gatewayName: '' };
}

function chosenWords(count: number): string {
  const most = LIMITS.sourcesAtOnce;
  if (count > most) return `${counted(count, 'data source')} chosen: ${count - most} too many.`;
  return count === 0 ? `Up to ${most} at once.` : `${counted(count, 'data source')} chosen.`;
}

function gatewayOf({ gateway, gatewayName }: AskValues): Gateway {
  return gateway === 's16' || gateway === 's17' ? { kind: gateway } : { kind: 'other', name: gatewayName };
}

function askedWords(requests: readonly RequestView[]): string {
  const [first] = requests;
  if (first === undefined) return 'Nothing was asked for.';
  if (requests.length === 1) return `${first.organisation} is asked for ${first.period}.`;
  const organisations = new Set(requests.map(({ organisationId }) => organisationId)).size;
  return `${counted(organisations, 'organisation')} ${organisations === 1 ? 'is' : 'are'} asked for ${first.period} of ${counted(requests.length, 'data source')}.`;
}
