import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { ApiProblem } from '../lib/problem';
import { Sentence } from './day';

interface MutationProblemProps {
  readonly problem: ApiProblem | null;
  /** Absent: the message cannot be dismissed, and goes with the next attempt, as that of a form does. */
  readonly onDismiss?: () => void;
}

/** Message that a button's change failed, and why. */
export function MutationProblem({ problem, onDismiss }: MutationProblemProps) {
  if (problem === null) return null;
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{problem.title}</MessageBarTitle>
          <Sentence text={wordsOf(problem)} />
          {problem.correlationId !== null && ` Reference: ${problem.correlationId}.`}
        </MessageBarBody>
        {onDismiss !== undefined && (
          <MessageBarActions
            containerAction={
              <Button appearance="transparent" aria-label="Dismiss" icon={<Dismiss16Regular />} onClick={onDismiss} />
            }
          />
        )}
      </MessageBar>
    </div>
  );
}

/** Returns the message of a problem. A button has no fields, so the faults of fields are included. */
function wordsOf({ kind, message, fields }: ApiProblem): string {
  if (kind === 'unreachable') return 'Nothing is known to have changed. Please try again.';
  const faults = Object.values(fields);
  return faults.length > 0 ? faults.join(' ') : message;
}
