import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { DecisionsView } from '../../../../shared/contract/decisions';
import { decisionForm } from '../../../../shared/forms/decisions';
import { decisionRecorded } from '../../../../shared/words/recorded';
import { FormField } from '../../../components/form-fields';
import { MutationProblem } from '../../../components/mutation-problem';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    '& textarea': { height: '52px', minHeight: '52px' },
  },
  last: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
});

interface DecisionLineProps {
  readonly data: DecisionsView;
  /** Whether it directly follows another decision: the input takes the focus. */
  readonly again: boolean;
  readonly onDone: () => void;
}

/**
 * Form for a decision or key update of this meeting, typed during the call. What others record in between does not
 * affect it.
 */
export function DecisionLine({ data, again, onDone }: DecisionLineProps) {
  const styles = useStyles();
  const toast = useToast();
  const form = useForm('recordDecision', {
    of: decisionForm,
    initial: { meeting: data.meetingId },
    hidden: ['meeting', 'serves'],
    onDone: (decision) => {
      toast(decisionRecorded(decision));
      onDone();
    },
  });
  const { formRef, problem } = form;
  useEffect(() => {
    if (again) formRef.current?.querySelector('textarea')?.focus();
  }, [again, formRef]);
  const elsewhere = problem !== null && !form.shown.some((name) => problem.fields[name] !== undefined);
  return (
    <form ref={formRef} className={styles.form} onSubmit={form.submit} noValidate aria-label="Record a decision">
      <FormField form={form} name="text" />
      {elsewhere && <MutationProblem problem={problem} />}
      <div className={styles.last}>
        <FormField form={form} name="kind" />
        <Button type="submit" disabledFocusable={form.pending}>
          Record it
        </Button>
      </div>
    </form>
  );
}
