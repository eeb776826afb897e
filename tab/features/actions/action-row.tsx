import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark20Regular, Dismiss20Regular, Edit20Regular, Play20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { ActionItemView, ActionsView, ChangeActionBody } from '../../../shared/contract/actions';
import { Day } from '../../components/day';
import { MoreMenu } from '../../components/menu/choice-menu';
import { MutationProblem } from '../../components/mutation-problem';
import { useRouteMutation } from '../../components/session';
import { Tag } from '../../components/surface';
import { useToast } from '../../components/toast';
import { counted } from '../../lib/words';

const GiveReason = lazy(() => import('./give-reason').then((module) => ({ default: module.ActionReason })));

const EditAction = lazy(() => import('./edit-action').then((module) => ({ default: module.EditAction })));

export const useRowStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalL },
  },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    '@media (max-width: 699.9px)': { flexDirection: 'column' },
  },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere', maxWidth: '80ch' },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  ref: {
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS, flexShrink: 0 },
});

interface ActionRowProps {
  readonly item: ActionItemView;
  /** What the form of an edit offers. */
  readonly choices: Pick<ActionsView, 'owners' | 'links'>;
}

/** One action that has not ended, and what the reader may do with it. */
export function ActionRow({ item, choices }: ActionRowProps) {
  const styles = useRowStyles();
  const toast = useToast();
  const [open, setOpen] = useState<'cancel' | 'edit' | null>(null);
  const close = () => setOpen(null);
  const change = useRouteMutation('changeAction', {
    onDone: (answer) => toast(`${answer.ref} is ${answer.status === 'done' ? 'done' : 'in progress'}.`),
  });
  const taking = useRouteMutation('takeOverAction', { onDone: ({ ref }) => toast(`${ref} is yours now.`) });
  const to = (body: ChangeActionBody) => change.send({ params: { actionId: item.id }, body });
  return (
    <li className={styles.row} aria-label={item.ref}>
      <div className={styles.line}>
        <ActionWords item={item} />
        {(item.may.progress || item.may.cancel || item.may.takeOver) && (
          <div className={styles.buttons}>
            {item.may.takeOver && (
              <Button
                aria-label={`Take over ${item.ref}`}
                disabledFocusable={taking.pending}
                onClick={() => taking.send({ params: { actionId: item.id } })}
              >
                Take over
              </Button>
            )}
            {item.may.progress && (
              <Button
                icon={<Checkmark20Regular />}
                aria-label={`Done: ${item.ref}`}
                disabledFocusable={change.pending}
                onClick={() => to({ to: 'done' })}
              >
                Done
              </Button>
            )}
            <More
              item={item}
              onStart={() => to({ to: 'in_progress' })}
              onEdit={() => setOpen('edit')}
              onCancel={() => setOpen('cancel')}
            />
          </div>
        )}
      </div>
      <MutationProblem problem={change.problem} onDismiss={change.forget} />
      <MutationProblem problem={taking.problem} onDismiss={taking.forget} />
      <Suspense fallback={null}>
        {open === 'cancel' && <GiveReason item={item} to="cancelled" onClose={close} />}
        {open === 'edit' && <EditAction item={item} choices={choices} onClose={close} />}
      </Suspense>
    </li>
  );
}

/** What is to be done, by whom and when. */
export function ActionWords({ item }: { readonly item: ActionItemView }) {
  const styles = useRowStyles();
  return (
    <div className={styles.words}>
      <p className={styles.text}>{item.text}</p>
      <div className={styles.meta}>
        <span className={styles.ref}>{item.ref}</span>
        <span>{item.owner}</span>
        {item.mine && <Tag>Yours</Tag>}
        {item.serves !== null && <span>For {item.serves}</span>}
        <span>
          Due <Day date={item.due} />
        </span>
        {item.carried > 0 && <span>Carried over {counted(item.carried, 'time')}</span>}
        {item.overdue && <Tag tone="attention">Overdue</Tag>}
        {item.unowned && <Tag tone="attention">No owner: the seat is vacant</Tag>}
        {item.status === 'in_progress' && <Tag tone="good">In progress</Tag>}
      </div>
      {item.moved !== null && (
        <div className={styles.meta}>
          <span>
            Due date moved {counted(item.moved.times, 'time')}, first due <Day date={item.moved.first} />:{' '}
            {item.moved.reason}
          </span>
        </div>
      )}
      {item.reason !== null && <div className={styles.meta}>Reason: {item.reason}</div>}
    </div>
  );
}

interface MoreProps {
  readonly item: ActionItemView;
  readonly onStart: () => void;
  readonly onEdit: () => void;
  readonly onCancel: () => void;
}

/** What is done less often. */
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
