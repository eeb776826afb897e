/** Which actions a page or a file shows: by the owner's agency, how it stands, its meeting and what it is linked to. */
import type { ActionStatus } from './types';

/** How an action stands; overdue ones have not ended. */
export type ShownStatus = ActionStatus | 'overdue';

/** Empty: whatever it is. */
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

/** Whether the filter shows an action. */
export function matchesActionsFilter(item: Filtered, { agency, status, meeting, link }: ActionsFilter): boolean {
  const stands = status === 'overdue' ? item.overdue : status === '' || item.status === status;
  return (
    stands &&
    (agency === '' || item.ownerAgencyId === agency) &&
    (meeting === '' || item.meetingId === meeting) &&
    (link === '' || item.serves === link)
  );
}
