/** The items that wait for one person, and their number by page. */
import type { CountedPage, ForYouItem, ForYouView, WaitingView } from '../../../shared/contract/overview';
import { nextFormatReview } from '../../../shared/domain/meetings/frequency';
import { type Waiting, waitingFor } from '../../../shared/domain/overview/for-you';
import { waitingWords, whenWords } from '../../../shared/domain/overview/words';
import { ok, type Result } from '../../../shared/domain/result';
import { type Context, contextOf, type Reader, type Services } from '../context';
import { trackerContext } from '../tracker/context';
import { requestView } from '../tracker/request-view';
import { type GroupRead, readGroup } from './read-group';

/**
 * Returns the items, most urgent first. Problems: no such group; the group does not know the reader. Three storage
 * requests.
 */
export async function listForYou(services: Services, reader: Reader): Promise<Result<ForYouView>> {
  const found = await waitingNow(services, reader);
  if (!found.ok) return found;
  const { waiting, context } = found.value;
  const { today, standing } = context;
  const items = waiting.map((one) => itemView(one, context, services));
  return ok({ today, items, seated: standing.seats.length > 0 });
}

/** Returns the number of items by page, as shown in the navigation. Problems: as above. Three storage requests. */
export async function countWaiting(services: Services, reader: Reader): Promise<Result<WaitingView>> {
  const found = await waitingNow(services, reader);
  if (!found.ok) return found;
  const pages: Partial<Record<CountedPage, number>> = {};
  for (const one of found.value.waiting) {
    // Prepared requests are not counted, because the linked list does not contain them.
    if (one.kind === 'prepared') continue;
    const { page } = placeOf(one);
    pages[page] = (pages[page] ?? 0) + countOf(one);
  }
  return ok({ lines: found.value.waiting.length, pages });
}

async function waitingNow(services: Services, { groupId, actor }: Reader) {
  const group = await readGroup(services, groupId);
  const context = contextOf(services, group.loaded, actor);
  return context.ok ? ok({ waiting: waitingIn(group, context.value, services), context: context.value }) : context;
}

function waitingIn({ tracker, projection }: GroupRead, context: Context, { calendar }: Services): readonly Waiting[] {
  const { membership, planning, standing, today } = context;
  const { actions, quarters, undelivered, unidentified } = projection;
  const reviewDue = nextFormatReview(planning.schedule, membership.group.settings.formatReviewDue);
  const { records } = tracker.state;
  return waitingFor(
    { membership, records, actions, quarters, undelivered, unidentified, reviewDue, today, calendar },
    standing,
  );
}

function itemView(waiting: Waiting, context: Context, services: Services): ForYouItem {
  return {
    id: idOf(waiting),
    kind: waiting.kind,
    words: waitingWords(waiting),
    when: whenWords(waiting, context.today),
    overdue: waiting.late,
    ...placeOf(waiting),
    count: countOf(waiting),
    ...('request' in waiting
      ? { request: requestView(waiting.request, waiting.source, trackerContext(services, context)) }
      : {}),
    ...('action' in waiting ? { actionId: waiting.action.id } : {}),
  };
}

function idOf(waiting: Waiting): string {
  if ('request' in waiting) return waiting.request.id;
  if ('action' in waiting) return waiting.action.id;
  if ('seat' in waiting) return waiting.seat.id;
  return 'quarter' in waiting ? waiting.quarter : waiting.kind;
}

function countOf(waiting: Waiting): number {
  return 'count' in waiting ? waiting.count : 1;
}

/** Returns the page and path of an item: the list there shows exactly the items that are counted. */
function placeOf(waiting: Waiting): Pick<ForYouItem, 'page' | 'path'> {
  switch (waiting.kind) {
    case 'request':
    case 'not-held':
      return { page: 'requests', path: '/requests?filter=waiting' };
    case 'action':
    case 'unowned':
      return { page: 'actions', path: '/actions?filter=waiting' };
    case 'prepared':
      return { page: 'requests', path: '/requests' };
    case 'figure':
      return { page: 'board', path: `/quarters/${waiting.quarter}` };
    case 'guests':
      return { page: 'attendance', path: '/attendance' };
    case 'messages':
      return { page: 'messages', path: '/messages' };
    case 'seat':
      return { page: 'seats', path: '/seats' };
    case 'review':
      return { page: 'meetings', path: '/meetings' };
  }
}
