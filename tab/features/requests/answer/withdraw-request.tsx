import type { RequestView } from '../../../../shared/contract/requests';
import { withdrawForm } from '../../../../shared/forms/requests';
import { ReasonDialog } from '../../../components/reason-dialog';

interface WithdrawRequestProps {
  readonly request: RequestView;
  readonly onClose: () => void;
}

/** Dialog that withdraws a request: it stops counting; the reason stays in the source's history. */
export function WithdrawRequest({ request, onClose }: WithdrawRequestProps) {
  const { source, organisation, period } = request;
  return (
    <ReasonDialog
      route="withdrawRequest"
      params={{ sourceId: request.sourceId, requestId: request.id }}
      of={withdrawForm}
      title={`Withdraw: ${source}, ${period}`}
      submitLabel={withdrawForm.submit}
      done={() => `The request for ${source}, ${period}, is withdrawn.`}
      onClose={onClose}
    >
      <span>
        {organisation} is not asked for {period} any more. The request stops counting; barriers that only it named are
        closed. What was said stays in the source’s history.
      </span>
    </ReasonDialog>
  );
}
