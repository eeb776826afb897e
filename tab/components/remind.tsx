/** Manual reminders: the button, and when the last one was sent. */
import { Button } from '@fluentui/react-components';
import type { ActionItemView, RemindedView } from '../../shared/contract/actions';
import type { RequestView } from '../../shared/contract/requests';
import { Moment } from './day';
import { type RouteMutation, useRouteMutation } from './session';
import { useToast } from './toast';

/** A reminder that can be sent: the row shows its button and, below everything else, why it was refused. */
export interface Reminding extends Pick<RouteMutation<'remindOfAction'>, 'pending' | 'problem' | 'forget'> {
  readonly press: () => void;
}

const ON_ITS_WAY = 'The reminder is on its way.';

/** Returns the reminder to the owner of an action. */
export function useRemindOfAction({ id: actionId }: ActionItemView): Reminding {
  const toast = useToast();
  const { send, ...reminding } = useRouteMutation('remindOfAction', { onDone: () => toast(ON_ITS_WAY) });
  return { ...reminding, press: () => send({ params: { actionId }, body: {} }) };
}

/** Returns the reminder to those who answer for the organisation that was asked. */
export function useRemindOfRequest({ id: requestId, sourceId }: Pick<RequestView, 'id' | 'sourceId'>): Reminding {
  const toast = useToast();
  const { send, ...reminding } = useRouteMutation('remindOfRequest', { onDone: () => toast(ON_ITS_WAY) });
  return { ...reminding, press: () => send({ params: { sourceId, requestId }, body: {} }) };
}

interface RemindButtonProps {
  /** What it is a reminder of, for the accessible name. */
  readonly about: string;
  readonly reminding: Reminding;
}

export function RemindButton({ about, reminding }: RemindButtonProps) {
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
