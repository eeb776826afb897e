import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { ChoiceView } from '../../../../shared/contract/actions';
import { LIMITS } from '../../../../shared/contract/limits';
import type { UnreachedView } from '../../../../shared/contract/messages';
import type { RequestsView, RequestView } from '../../../../shared/contract/requests';
import type { Gateway } from '../../../../shared/domain/tracker/types';
import { gatewayNote } from '../../../../shared/domain/tracker/words';
import type { Entries } from '../../../../shared/forms/form';
import { askForm } from '../../../../shared/forms/requests';
import { dueDayWords } from '../../../../shared/words/due-day';
import { FormDialog } from '../../../components/form-dialog';
import { FormField } from '../../../components/form-fields';
import { PlainSelect } from '../../../components/plain-select';
import { QueryView } from '../../../components/query-view';
import { useMe, useOnce } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { type FormState, useForm } from '../../../components/use-form';
import { counted } from '../../../lib/words';
import { GatewayWords } from '../list/request-parts';
import { byOrganisation, commonPeriods, seatlessNotes } from '../source-choice';

const useStyles = makeStyles({
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type AskEntries = Entries<typeof askForm>;

interface AskForDataProps {
  /** The source chosen initially, if the form is opened from its page. */
  readonly sourceId?: string;
  readonly onClose: () => void;
}

/** Form with which chair and VRU ask the providing organisations for a period of one source, or of many at once. */
export function AskForData({ sourceId = '', onClose }: AskForDataProps) {
  const toast = useToast();
  const { group } = useMe();
  const requests = useOnce('requests', { query: { filter: 'open' } });
  const form = useForm('askForData', {
    of: askForm,
    initial: { source: sourceId === '' ? [] : [sourceId], requestingBody: group.partnership },
    onDone: (asked) => {
      onClose();
      toast(`${askedWords(asked.requests)}${notReachedWords(asked.unreached ?? [])}`);
    },
  });
  const proposedDue = requests.data?.proposedDue;
  const { propose } = form;
  useEffect(() => {
    if (proposedDue !== undefined) propose('due', proposedDue);
  }, [proposedDue, propose]);
  return (
    <FormDialog
      title="Ask for data"
      form={form}
      submitLabel={askForm.submit[form.values.source.length > 1 ? 'several' : 'one']}
      ready={requests.data !== undefined}
      onClose={onClose}
    >
      <QueryView query={requests} skeletonRows={3}>
        {(data) => <Inputs form={form} data={data} />}
      </QueryView>
    </FormDialog>
  );
}

function Inputs({ form, data }: { readonly form: FormState<AskEntries>; readonly data: RequestsView }) {
  const { source: chosen, gateway } = form.values;
  const styles = useStyles();
  const groups = useMemo(() => byOrganisation(data.sources), [data.sources]);
  return (
    <>
      <FormField form={form} name="source" groups={groups} hint={chosenWords(chosen.length)} />
      {seatlessNotes(data.sources, chosen).map((words) => (
        <p key={words} className={styles.note}>
          {words}
        </p>
      ))}
      <PeriodField form={form} periods={commonPeriods(data.sources, chosen)} />
      <FormField form={form} name="due" from={data.today} echo={dueDayWords(form.values.due, data.holidays)} />
      <FormField form={form} name="requestingBody" />
      <FormField form={form} name="gateway" />
      {gateway === 'other' && <FormField form={form} name="gatewayName" />}
      <p className={styles.note}>
        <GatewayWords note={gatewayNote(gatewayOf(form.values))} />
      </p>
    </>
  );
}

const OWN = 'own';
const PERIOD = askForm.fields.period.label;

interface PeriodFieldProps {
  readonly form: FormState<AskEntries>;
  /** Full periods that are available for every chosen source. */
  readonly periods: readonly ChoiceView[];
}

/** A full period of the chosen sources, or free text. */
function PeriodField({ form, periods }: PeriodFieldProps) {
  const [own, setOwn] = useState(false);
  const fault = form.fault('period');
  const inWords = own || periods.length === 0;
  return (
    <>
      {periods.length > 0 && (
        <Field
          label={PERIOD}
          required
          {...(fault === undefined || inWords ? {} : { validationState: 'error' as const, validationMessage: fault })}
        >
          <PlainSelect
            name="period"
            none="Choose"
            value={own ? OWN : periods.some(({ value }) => value === form.values.period) ? form.values.period : ''}
            options={[...periods, { value: OWN, label: 'Another period, in your own words' }]}
            onChange={(value) => {
              setOwn(value === OWN);
              form.set('period', value === OWN ? '' : value);
            }}
          />
        </Field>
      )}
      {inWords && <FormField form={form} name="period" label={periods.length > 0 ? 'Which period' : PERIOD} />}
    </>
  );
}

function chosenWords(count: number): string {
  const most = LIMITS.sourcesAtOnce;
  if (count > most) return `${counted(count, 'data source')} chosen: ${count - most} too many.`;
  return count === 0 ? `Up to ${most} at once.` : `${counted(count, 'data source')} chosen.`;
}

function gatewayOf({ gateway, gatewayName }: AskEntries): Gateway {
  return gateway === 's16' || gateway === 's17' ? { kind: gateway } : { kind: 'other', name: gatewayName };
}

/** Returns who could not be reached, and where to act on it; empty if everybody was. */
function notReachedWords(unreached: readonly UnreachedView[]): string {
  const [first] = unreached;
  if (first === undefined) return '';
  const who = unreached.length === 1 ? first.to : counted(unreached.length, 'person', 'people');
  return ` Not reached: ${who}. ${first.why} The request says what you can do.`;
}

function askedWords(requests: readonly RequestView[]): string {
  const [first] = requests;
  if (first === undefined) return 'Nothing was asked for.';
  if (requests.length === 1) return `${first.organisation} is asked for ${first.period}.`;
  const organisations = new Set(requests.map(({ organisationId }) => organisationId)).size;
  return `${counted(organisations, 'organisation')} ${organisations === 1 ? 'is' : 'are'} asked for ${first.period} of ${counted(requests.length, 'data source')}.`;
}
