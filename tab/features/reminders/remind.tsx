/** Reminding by hand: the button, and when somebody did last. */
import { Button } from '@fluentui/react-components';
import { Alert20Regular } from '@fluentui/react-icons';
import type { ActionItemView, RemindedView } from '../../../shared/contract/actions';
import type { RequestView } from '../../../shared/contract/requests';
import { ChangeProblem } from '../../components/change-problem';
import { Moment } from '../../components/day';
import { useChange } from '../../components/session';
import { useToast } from '../../components/toast';

const SENT = 'The reminder is on its way.';

/** To the owner of an action. */
export function RemindOfAction({ item }: { readonly item: ActionItemView }) {
  const toast = useToast();
  const remind = useChange('remindOfAction', { onDone: () => toast(SENT) });
  return (
    <Remind about={item.ref} change={remind} onPress={() => remind.send({ params: { actionId: item.id }, body: {} })} />
  );
}

/** To whoever answers a request. */
export function RemindOfRequest({ request, about }: { readonly request: RequestView; readonly about: string }) {
  const toast = useToast();
  const remind = useChange('remindOfRequest', { onDone: () => toast(SENT) });
  const { sourceId, id: requestId } = request;
  return (
    <Remind about={about} change={remind} onPress={() => remind.send({ params: { sourceId, requestId }, body: {} })} />
  );
}

interface RemindProps {
  readonly about: string;
  readonly change: Pick<
    ReturnType<typeof useChange<'remindOfAction' | 'remindOfRequest'>>,
    'pending' | 'problem' | 'forget'
  >;
  readonly onPress: () => void;
}

function Remind({ about, change: { pending, problem, forget }, onPress }: RemindProps) {
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<Alert20Regular />}
        aria-label={`Remind: ${about}`}
        disabledFocusable={pending}
        onClick={onPress}
      >
        Remind
      </Button>
      <ChangeProblem problem={problem} onDismiss={forget} />
    </>
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
