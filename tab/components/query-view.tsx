import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { clockWords } from '../lib/dates';
import type { ApiProblem } from '../lib/problem';
import { FailureState, Loading } from './states';

interface QueryViewProps<T> {
  readonly query: UseQueryResult<T, ApiProblem>;
  readonly skeletonRows?: number;
  readonly children: (data: T) => ReactNode;
}

/** Renders a query in each of its states. Once data has loaded, a problem only adds a line above it. */
export function QueryView<T>({ query, skeletonRows, children }: QueryViewProps<T>) {
  const { data, error, isFetching, dataUpdatedAt } = query;
  const retry = () => void query.refetch();
  if (data === undefined) {
    if (error !== null) return <FailureState problem={error} onRetry={retry} busy={isFetching} />;
    return <Loading {...(skeletonRows === undefined ? {} : { rows: skeletonRows })} />;
  }
  return (
    <>
      {error !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {error.title}. This is what was known at {clockWords(new Date(dataUpdatedAt))}; it is kept up to date again
            as soon as the server answers.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={retry}>
              Try now
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {children(data)}
    </>
  );
}
