/** The filter for actions on a page or in a file: by the owner's agency, status, meeting and link. */
import type { ActionStatus } from './types';

/** A status to filter by. `overdue` is derived: overdue actions have not ended. */
export type ShownStatus = ActionStatus | 'overdue';

/** An empty field does not filter. */
export interface ActionsFilter {
  readonly agency: string;
  readonly status: ShownStatus | '';
  readonly meeting: string;
  readonly link: string;
}

interface Filtered {
  readonly ownerAgencyId: string;
  readonly status: ActionStatus;
  readonly overdue: boolean;
  readonly meetingId: string;
  readonly serves: string | null;
}

/** Whether an action matches the filter. */
export function matchesActionsFilter(item: Filtered, { agency, status, meeting, link }: ActionsFilter): boolean {
  const stands = status === 'overdue' ? item.overdue : status === '' || item.status === status;
  return (
    stands &&
    (agency === '' || item.ownerAgencyId === agency) &&
    (meeting === '' || item.meetingId === meeting) &&
    (link === '' || item.serves === link)
  );
}
