/** The filter of the page, kept in the address. */
import type { ActionItemView } from '../../../shared/contract/actions';
import type { ActionsFilter, ShownStatus } from '../../../shared/domain/actions/filter';
import { useSearchParam } from '../../components/use-search-param';

/** The statuses of the listed actions, which have not ended. */
export const STATUS_OPTIONS: readonly { readonly value: ShownStatus; readonly label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'in_progress', label: 'In progress' },
  { value: 'overdue', label: 'Overdue' },
];

/** Returns the filter in the address and a setter for one part of it. */
export function useActionsFilter(): readonly [ActionsFilter, (part: keyof ActionsFilter, value: string) => void] {
  const [agency, putAgency] = useSearchParam('agency');
  const [asked, putStatus] = useSearchParam('status');
  const [meeting, putMeeting] = useSearchParam('meeting');
  const [link, putLink] = useSearchParam('link');
  const put = { agency: putAgency, status: putStatus, meeting: putMeeting, link: putLink };
  const status: ShownStatus | '' = STATUS_OPTIONS.find(({ value }) => value === asked)?.value ?? '';
  const filter: ActionsFilter = { agency: agency ?? '', status, meeting: meeting ?? '', link: link ?? '' };
  return [filter, (part, value) => put[part](value === '' ? null : value)];
}

/** Returns the filter options: the agencies, meetings and links that occur in the listed actions. */
export function choicesIn(items: readonly ActionItemView[], monthName: (month: string) => string) {
  const unique = (pairs: readonly (readonly [string, string])[]) =>
    [...new Map(pairs.filter(([value]) => value !== ''))].map(([value, label]) => ({ value, label }));
  return {
    agencies: unique(items.map((item) => [item.ownerAgencyId, item.ownerAgency])),
    meetings: unique(items.map(({ meetingId }) => [meetingId, monthName(meetingId)])),
    links: unique(items.map(({ serves }) => [serves ?? '', serves ?? ''])),
  };
}
