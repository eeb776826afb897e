import { LIMITS } from '../../../../shared/contract/limits';
import type { AnswerRequestBody, RequestView } from '../../../../shared/contract/requests';
import { BARRIER_CODES } from '../../../../shared/domain/barriers/types';
import { BARRIER_WORDS } from '../../../../shared/domain/barriers/words';
import type { IsoDate } from '../../../../shared/domain/calendar/dates';
import { PROMISE_DAYS } from '../../../../shared/domain/tracker/answering';
import type { ResponseKind } from '../../../../shared/domain/tracker/types';
import { RESPONSE_WORDS } from '../../../../shared/domain/tracker/words';
import { DayField, SelectField, TextField } from '../../../components/fields';
import { FormDialog } from '../../../components/form-dialog';
import { useMe } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { type Entered, type Form, useForm } from '../../../components/use-form';
import { daysAfter } from '../../../lib/dates';
import { counted } from '../../../lib/words';

interface AnswerValues extends Readonly<Record<string, string>> {
  readonly period: string;
  readonly on: string;
  readonly missing: string;
  readonly expected: string;
  readonly date: string;
  readonly barrier: string;
  readonly note: string;
}

/** What a response sends: the inputs it needs and nothing else. */
function bodyOf(kind: ResponseKind, entered: AnswerValues): Entered<AnswerRequestBody> {
  switch (kind) {
    case 'supplied':
      return { kind, period: entered.period, on: entered.on };
    case 'partly_supplied':
      return { kind, missing: entered.missing, expected: entered.expected };
    case 'will_supply_by':
      return { kind, date: entered.date };
    case 'cannot_share':
      return { kind, barrier: entered.barrier, note: entered.note };
    case 'not_held':
      return { kind };
  }
}

interface AnswerRequestProps {
  readonly request: RequestView;
  readonly kind: ResponseKind;
  readonly today: IsoDate;
  readonly onClose: () => void;
}

/** One of the five responses, with what it has to come with. */
export function AnswerRequest({ request, kind, today, onClose }: AnswerRequestProps) {
  const toast = useToast();
  const initial: AnswerValues = {
    period: request.period,
    on: today,
    missing: '',
    expected: '',
    date: '',
    barrier: '',
    note: '',
  };
  const form = useForm('answerRequest', {
    initial,
    params: { sourceId: request.sourceId, requestId: request.id },
    toBody: (values) => bodyOf(kind, values),
    onDone: () => {
      onClose();
      toast(`${RESPONSE_WORDS[kind]}: recorded for ${request.period}.`);
    },
  });
  return (
    <FormDialog
      title={`${RESPONSE_WORDS[kind]}: ${request.source}, ${request.period}`}
      form={form}
      fields={Object.keys(bodyOf(kind, initial))}
      submitLabel="Send response"
      onClose={onClose}
    >
      <Inputs form={form} kind={kind} today={today} request={request} />
    </FormDialog>
  );
}

interface InputsProps extends Omit<AnswerRequestProps, 'onClose'> {
  readonly form: Form<AnswerValues>;
}

function Inputs({ form, kind, today, request }: InputsProps) {
  const me = useMe();
  const tomorrow = daysAfter(today, 1);
  const last = daysAfter(today, PROMISE_DAYS);
  switch (kind) {
    case 'supplied':
      return (
        <>
          <TextField form={form} name="period" label="Period supplied" limit={LIMITS.period} />
          <DayField form={form} name="on" label="Sent on" to={today} />
        </>
      );
    case 'partly_supplied':
      return (
        <>
          <TextField form={form} name="missing" label="What is missing" limit={LIMITS.note} multiline />
          <DayField form={form} name="expected" label="The rest is expected by" from={tomorrow} to={last} />
        </>
      );
    case 'will_supply_by':
      return (
        <DayField
          form={form}
          name="date"
          label="Will be supplied by"
          hint={`Within ${PROMISE_DAYS} days.${me.may.runGroup ? '' : ` ${promises(request.promisesLeft)}`}`}
          from={tomorrow}
          to={last}
        />
      );
    case 'cannot_share':
      return (
        <>
          <SelectField
            form={form}
            name="barrier"
            label="What stands in the way"
            placeholder="Choose"
            options={BARRIER_CODES.map((value) => ({ value, label: BARRIER_WORDS[value] }))}
          />
          <TextField
            form={form}
            name="note"
            label="Note"
            limit={LIMITS.note}
            multiline
            required={form.values.barrier === 'other'}
          />
        </>
      );
    case 'not_held':
      return (
        <p>
          {request.organisation} does not hold this data. The VRU confirms it; from then on the source does not count in
          the measure.
        </p>
      );
  }
}

function promises(left: number): string {
  return left === 0
    ? 'Another later date needs the VRU.'
    : `A later date can be promised ${counted(left, 'more time')}.`;
}
