/** Reminding the owner of an action by hand: the button, and when somebody did last. */
import { Button } from '@fluentui/react-components';
import type { ActionItemView, RemindedView } from '../../../shared/contract/actions';
import { Moment } from '../../components/day';
import { type Change, useChange } from '../../components/session';
import { useToast } from '../../components/toast';

/** A reminder that can be sent: the row shows its button, and below everything why it was refused. */
export interface Reminding extends Pick<Change<'remindOfAction'>, 'pending' | 'problem' | 'forget'> {
  readonly press: () => void;
}

/** To the owner of an action. */
export function useRemindOfAction({ id: actionId }: ActionItemView): Reminding {
  const toast = useToast();
  const { send, pending, problem, forget } = useChange('remindOfAction', {
    onDone: () => toast('The reminder is on its way.'),
  });
  return { pending, problem, forget, press: () => send({ params: { actionId }, body: {} }) };
}

/** `about`: what it reminds of, for a screen reader. */
export function RemindButton({ about, reminding }: { readonly about: string; readonly reminding: Reminding }) {
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={`Remind: ${about}`}
      disabledFocusable={reminding.pending}
      onClick={reminding.press}
    >
      Remind
    </Button>
  );
}

/** "Reminded Wed 16 Dec 2026, 14:05, by …". */
export function RemindedWords({ reminded: { at, by } }: { readonly reminded: RemindedView }) {
  return (
    <>
      Reminded <Moment at={at} />
      {by !== '' && `, by ${by}`}
    </>
  );
}
