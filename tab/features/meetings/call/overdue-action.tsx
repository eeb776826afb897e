import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { ActionItemView } from '../../../../shared/contract/actions';
import type { CallOverdueView } from '../../../../shared/contract/call';
import { Day } from '../../../components/day';
import { MutationProblem } from '../../../components/mutation-problem';
import { OpenButton } from '../../../components/open-button';
import { RemindButton, useRemindOfAction } from '../../../components/remind';
import { useRouteMutation } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { counted } from '../../../lib/words';
import { OverdueRow, useRowStyles } from './overdue-row';

const EditAction = lazy(() => import('../../actions/edit-action').then((module) => ({ default: module.EditAction })));

/** An overdue action, with its controls. */
export function OverdueAction({ item, choices }: { readonly item: ActionItemView; readonly choices: CallOverdueView }) {
  const styles = useRowStyles();
  const toast = useToast();
  const [only, setOnly] = useState<'due' | 'owner' | null>(null);
  const change = useRouteMutation('changeAction', { onDone: ({ ref }) => toast(`${ref} is done.`) });
  const reminding = useRemindOfAction(item);
  const { id, ref, text, owner, due, carried, unowned, reminded, may } = item;
  return (
    <OverdueRow
      label={ref}
      words={
        <>
          <p className={styles.text}>{text}</p>
          <p className={styles.quiet}>
            {ref} · {owner} · due <Day date={due} />
            {carried > 0 && ` · carried over ${counted(carried, 'time')}`}
            {unowned && ' · no owner: the seat is vacant'}
          </p>
        </>
      }
      reminded={reminded}
      buttons={
        (may.progress || may.edit || may.remind === true) && (
          <>
            {may.remind === true && <RemindButton about={ref} reminding={reminding} />}
            {may.progress && (
              <Button
                size="small"
                aria-label={`Done: ${ref}`}
                disabledFocusable={change.pending}
                onClick={() => change.send({ params: { actionId: id }, body: { to: 'done' } })}
              >
                Done
              </Button>
            )}
            {may.edit && (
              <>
                <OpenButton size="small" label={`New date: ${ref}`} onOpen={() => setOnly('due')}>
                  New date
                </OpenButton>
                <OpenButton size="small" label={`Hand over: ${ref}`} onOpen={() => setOnly('owner')}>
                  Hand over
                </OpenButton>
              </>
            )}
          </>
        )
      }
    >
      <MutationProblem problem={change.problem} onDismiss={change.forget} />
      <MutationProblem problem={reminding.problem} onDismiss={reminding.forget} />
      <Suspense fallback={null}>
        {only !== null && <EditAction item={item} choices={choices} only={only} onClose={() => setOnly(null)} />}
      </Suspense>
    </OverdueRow>
  );
}
