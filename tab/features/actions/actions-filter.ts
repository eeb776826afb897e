/** The filter of the page, kept in the address. */
import type { ActionItemView } from '../../../shared/contract/actions';
import type { ActionsFilter, ShownStatus } from '../../../shared/domain/actions/filter';
import { useSearchParam } from '../../components/use-search-param';

const STATUSES: readonly ShownStatus[] = ['open', 'in_progress', 'overdue', 'done', 'cancelled'];

/** Returns the filter in the address and a setter for one part of it. */
export function useActionsFilter(): readonly [ActionsFilter, (part: keyof ActionsFilter, value: string) => void] {
  const [agency, putAgency] = useSearchParam('agency');
  const [asked, putStatus] = useSearchParam('status');
  const [meeting, putMeeting] = useSearchParam('meeting');
  const [link, putLink] = useSearchParam('link');
  const put = { agency: putAgency, status: putStatus, meeting: putMeeting, link: putLink };
  const status: ShownStatus | '' = STATUSES.find((known) => known === asked) ?? '';
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
