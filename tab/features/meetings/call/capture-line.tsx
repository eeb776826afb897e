import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import type { ActionsView } from '../../../../shared/contract/actions';
import type { CapturedView } from '../../../../shared/contract/call';
import { focusReturn } from '../../../components/focus-return';
import { MutationProblem } from '../../../components/mutation-problem';
import { useRouteMutation } from '../../../components/session';

const CapturedAction = lazy(() => import('./captured-action').then((module) => ({ default: module.CapturedAction })));

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  field: { flexGrow: 1, minWidth: 0 },
});

/**
 * Input for an action in one line. The server parses it into the form that confirms it, which asks for what is missing.
 */
export function CaptureLine({ actions }: { readonly actions: ActionsView }) {
  const styles = useStyles();
  const [line, setLine] = useState('');
  const [read, setRead] = useState<CapturedView | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const capture = useRouteMutation('captureAction', { onDone: setRead });
  const fault = capture.problem?.fields.line;
  return (
    <form
      ref={form}
      aria-label="Capture an action"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!capture.pending) capture.send({ body: { line } });
      }}
    >
      <div className={styles.line}>
        <Field
          className={styles.field}
          label="Action, in one line"
          hint="Who is to do what, by when: Portsmouth YJS to send the Q2 return by 14 June"
          {...(fault === undefined ? {} : { validationMessage: fault })}
        >
          <Input
            name="line"
            value={line}
            autoComplete="off"
            onChange={(_, { value }) => {
              setLine(value);
              if (capture.problem !== null) capture.forget();
            }}
          />
        </Field>
      </div>
      {fault === undefined && <MutationProblem problem={capture.problem} onDismiss={capture.forget} />}
      <div>
        <Button {...focusReturn} type="submit" appearance="primary" disabledFocusable={capture.pending}>
          Capture action
        </Button>
      </div>
      <Suspense fallback={null}>
        {read !== null && (
          <CapturedAction
            read={read}
            today={actions.today}
            onClose={() => setRead(null)}
            onDone={() => {
              setRead(null);
              setLine('');
              // After the dialog has closed: the next action is typed in the same input.
              setTimeout(() => form.current?.querySelector('input')?.focus(), 0);
            }}
          />
        )}
      </Suspense>
    </form>
  );
}
