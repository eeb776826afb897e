import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { ApiProblem } from '../lib/problem';

interface ChangeProblemProps {
  readonly problem: ApiProblem | null;
  readonly onDismiss: () => void;
}

/** Why a press of a button had no effect. */
export function ChangeProblem({ problem, onDismiss }: ChangeProblemProps) {
  if (problem === null) return null;
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{problem.title}</MessageBarTitle>
          {problem.kind === 'unreachable' ? 'Nothing is known to have changed. Please try again.' : problem.message}
          {problem.correlationId !== null && ` Reference: ${problem.correlationId}.`}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button appearance="transparent" aria-label="Dismiss" icon={<Dismiss16Regular />} onClick={onDismiss} />
          }
        />
      </MessageBar>
    </div>
  );
}
