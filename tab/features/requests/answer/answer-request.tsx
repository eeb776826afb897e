import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { AnswerRequestBody, RequestView } from '../../../../shared/contract/requests';
import type { IsoDate } from '../../../../shared/domain/calendar/dates';
import type { ResponseKind } from '../../../../shared/domain/tracker/types';
import { PROMISE_DAYS } from '../../../../shared/domain/tracker/types';
import { RESPONSE_WORDS } from '../../../../shared/domain/tracker/words';
import type { Form } from '../../../../shared/forms/form';
import { RESPONSE_FORMS, responseForm } from '../../../../shared/forms/requests';
import { FormDialog } from '../../../components/form-dialog';
import { type FieldView, FormFields } from '../../../components/form-fields';
import { useMe } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { type Entered, useForm } from '../../../components/use-form';
import { daysAfter } from '../../../lib/dates';
import { counted } from '../../../lib/words';

const useStyles = makeStyles({ behalf: { margin: 0 } });

interface AnswerRequestProps {
  readonly request: RequestView;
  readonly kind: ResponseKind;
  readonly today: IsoDate;
  readonly onClose: () => void;
}

/** Form of one of the five responses, with the fields it needs. */
export function AnswerRequest({ request, kind, today, onClose }: AnswerRequestProps) {
  const styles = useStyles();
  const toast = useToast();
  const me = useMe();
  const of: Form = responseForm(kind, request.onBehalf === true);
  const seen = useRef(request.latest?.at ?? '');
  const form = useForm('answerRequest', {
    of,
    initial: kind === 'supplied' ? { period: request.period, on: today } : {},
    params: { sourceId: request.sourceId, requestId: request.id },
    // Each kind sends the fields of its own form; the server checks them.
    toBody: (entries) => ({ kind, ...entries, seen: seen.current }) as Entered<AnswerRequestBody>,
    onDone: () => {
      onClose();
      toast(`${RESPONSE_WORDS[kind]}: recorded for ${request.period}.`);
    },
  });
  // Somebody else responded first: their response is shown, and sending again replaces it.
  const earlier = form.problem?.clashes.find(({ field }) => field === 'seen');
  useEffect(() => {
    if (earlier !== undefined) seen.current = String(earlier.now);
  }, [earlier]);
  return (
    <FormDialog
      title={`${RESPONSE_WORDS[kind]}: ${request.source}, ${request.period}`}
      form={form}
      submitLabel={earlier === undefined ? RESPONSE_FORMS[kind].submit : 'Respond anyway'}
      onClose={onClose}
    >
      <p className={styles.behalf}>
        {request.onBehalf === true ? 'You record this on behalf of ' : 'You respond for '}
        <strong>{request.organisation}</strong>.{request.seatless !== undefined && ` ${request.seatless.words}`}
      </p>
      {kind === 'not_held' && (
        <p>
          {request.organisation} does not hold this data. The VRU confirms it; from then on the source does not count in
          the measure.
        </p>
      )}
      <FormFields form={form} view={viewOf(today, request, me.may.runGroup)} />
    </FormDialog>
  );
}

/** Returns the selectable days, and how many later dates can still be promised. */
function viewOf(
  today: IsoDate,
  { promisesLeft }: RequestView,
  runsGroup: boolean,
): Readonly<Record<string, FieldView>> {
  const later = { from: daysAfter(today, 1), to: daysAfter(today, PROMISE_DAYS) };
  const hint = `Within ${PROMISE_DAYS} days.${runsGroup ? '' : ` ${promises(promisesLeft)}`}`;
  return { on: { to: today }, expected: later, date: { ...later, hint } };
}

function promises(left: number): string {
  return left === 0
    ? 'Another later date needs the VRU.'
    : `A later date can be promised ${counted(left, 'more time')}.`;
}
