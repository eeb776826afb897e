import { Button } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons';
import type { RequestView } from '../../../../shared/contract/requests';
import { MutationProblem } from '../../../components/mutation-problem';
import { useRouteMutation } from '../../../components/session';
import { useToast } from '../../../components/toast';

/** Button with which the VRU confirms that the data is not held: the source no longer counts in the measure. */
export function ConfirmNotHeld({ request }: { readonly request: RequestView }) {
  const toast = useToast();
  const confirm = useRouteMutation('confirmNotHeld', {
    onDone: ({ source }) => toast(`${source} is confirmed as not held.`),
  });
  return (
    <div>
      <Button
        size="small"
        icon={<CheckmarkCircle20Regular />}
        aria-label={`Confirm not held: ${request.source}`}
        disabledFocusable={confirm.pending}
        onClick={() => confirm.send({ params: { sourceId: request.sourceId, requestId: request.id } })}
      >
        Confirm not held
      </Button>
      <MutationProblem problem={confirm.problem} onDismiss={confirm.forget} />
    </div>
  );
}
