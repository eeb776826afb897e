/** Controls of one action: the buttons for what the reader may do, their dialogs, and why a change failed. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowUndo20Regular,
  Checkmark20Regular,
  Dismiss20Regular,
  Edit20Regular,
  Play20Regular,
} from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ActionItemView, ActionsView, ChangeActionBody } from '../../../shared/contract/actions';
import { MoreMenu } from '../../components/menu/choice-menu';
import { MutationProblem } from '../../components/mutation-problem';
import { OpenButton } from '../../components/open-button';
import { RemindButton, useRemindOfAction } from '../../components/remind';
import { useRouteMutation } from '../../components/session';
import { useToast } from '../../components/toast';

const GiveReason = lazy(() => import('./give-reason').then((module) => ({ default: module.ActionReason })));

const EditAction = lazy(() => import('./edit-action').then((module) => ({ default: module.EditAction })));

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '@media (min-width: 700px)': { flexShrink: 0 },
  },
});

interface ActionControlsProps {
  readonly item: ActionItemView;
  /** Options of the edit form. */
  readonly choices: Pick<ActionsView, 'owners' | 'links'>;
  /** Places the buttons; null: the reader may do nothing. */
  readonly children: (buttons: ReactNode) => ReactNode;
}

export function ActionControls({ item, choices, children }: ActionControlsProps) {
  const styles = useStyles();
  const toast = useToast();
  const [open, setOpen] = useState<'cancel' | 'reopen' | 'edit' | null>(null);
  const close = () => setOpen(null);
  const change = useRouteMutation('changeAction', {
    onDone: (answer) => toast(`${answer.ref} is ${answer.status === 'done' ? 'done' : 'in progress'}.`),
  });
  const taking = useRouteMutation('takeOverAction', { onDone: ({ ref }) => toast(`${ref} is yours now.`) });
  const reminding = useRemindOfAction(item);
  const to = (body: ChangeActionBody) => change.send({ params: { actionId: item.id }, body });
  const ended = item.endedAt !== null;
  const mayReopen = item.status === 'done' && item.may.progress;
  const mayChange = !ended && (item.may.progress || item.may.cancel || item.may.takeOver);
  const buttons = (
    <div className={styles.buttons}>
      {mayReopen && (
        <OpenButton icon={<ArrowUndo20Regular />} label={`Reopen ${item.ref}`} onOpen={() => setOpen('reopen')}>
          Reopen
        </OpenButton>
      )}
      {item.may.takeOver && (
        <Button
          aria-label={`Take over ${item.ref}`}
          disabledFocusable={taking.pending}
          onClick={() => taking.send({ params: { actionId: item.id } })}
        >
          Take over
        </Button>
      )}
      {item.may.remind === true && <RemindButton about={item.ref} reminding={reminding} />}
      {!ended && item.may.progress && (
        <Button
          icon={<Checkmark20Regular />}
          aria-label={`Done: ${item.ref}`}
          disabledFocusable={change.pending}
          onClick={() => to({ to: 'done' })}
        >
          Done
        </Button>
      )}
      {mayChange && (
        <More
          item={item}
          onStart={() => to({ to: 'in_progress' })}
          onEdit={() => setOpen('edit')}
          onCancel={() => setOpen('cancel')}
        />
      )}
    </div>
  );
  return (
    <>
      {children(mayReopen || mayChange || item.may.remind === true ? buttons : null)}
      <MutationProblem problem={change.problem} onDismiss={change.forget} />
      <MutationProblem problem={taking.problem} onDismiss={taking.forget} />
      <MutationProblem problem={reminding.problem} onDismiss={reminding.forget} />
      <Suspense fallback={null}>
        {open === 'cancel' && <GiveReason item={item} to="cancelled" onClose={close} />}
        {open === 'reopen' && <GiveReason item={item} to="open" onClose={close} />}
        {open === 'edit' && <EditAction item={item} choices={choices} onClose={close} />}
      </Suspense>
    </>
  );
}

interface MoreProps {
  readonly item: ActionItemView;
  readonly onStart: () => void;
  readonly onEdit: () => void;
  readonly onCancel: () => void;
}

/** Menu of the less frequent actions. */
function More({ item, onStart, onEdit, onCancel }: MoreProps) {
  const startable = item.may.progress && item.status === 'open';
  const start = { key: 'start', words: 'Start', icon: <Play20Regular />, onSelect: onStart };
  const edit = { key: 'edit', words: 'Edit or hand over', icon: <Edit20Regular />, onSelect: onEdit };
  const cancel = { key: 'cancel', words: 'Cancel this action', icon: <Dismiss20Regular />, onSelect: onCancel };
  return (
    <MoreMenu
      label={`More for ${item.ref}`}
      items={[...(startable ? [start] : []), ...(item.may.edit ? [edit] : []), ...(item.may.cancel ? [cancel] : [])]}
    />
  );
}
