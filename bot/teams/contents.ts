/** What messages and posted cards show: cards made at the moment of writing, from what holds then. */
import type { Subject } from '../../shared/domain/subject';
import { actionsCard } from '../cards/actions/actions-card';
import { registerCard } from '../cards/attendance/register-card';
import type { AdaptiveCard } from '../cards/card';
import { welcomeCard } from '../cards/help/welcome-card';
import { meetingCard } from '../cards/meetings/meeting-card';
import { closedRequestCard } from '../cards/tracker/closed-request-card';
import type { Mentioned } from '../cards/tracker/mentions';
import { requestCard } from '../cards/tracker/request-card';
import { requestsCard } from '../cards/tracker/requests-card';
import { trackerCard } from '../cards/tracker/tracker-card';
import type { CardTools } from '../commands/command';
import { listActions } from '../services/actions/list-actions';
import { registerSubject } from '../services/attendance/register-view';
import type { Services } from '../services/context';
import {
  meetingForEveryone,
  registerForEveryone,
  requestForEveryone,
  requestsForEveryone,
  trackerForEveryone,
} from '../services/everyone';
import { requestSubject } from '../services/tracker/ask-for-data';
import { requestGone } from '../services/tracker/list-requests';
import type { PostedCard } from '../store/conversations';
import { loadMembership } from '../store/membership';
import type { Message } from '../store/outbox';
import { partFor, roundShown } from './rounds';

/** What cards are made from. */
export interface Sources {
  readonly services: Services;
  readonly cards: CardTools;
}

/** What a message says, and what it follows once it is posted. */
export interface Content {
  readonly card: (mention: readonly Mentioned[]) => AdaptiveCard;
  /** Whatever of this changes, the card follows; none: it stays as it is. */
  readonly subjects: readonly Subject[];
  /** What the posted card has to know of itself to be made anew. */
  readonly kept?: Pick<PostedCard, 'round' | 'started'>;
}

/** The content of a message of the outbox; null: what it is about is over. */
export async function contentOf(from: Sources, groupId: string, { content, target }: Message): Promise<Content | null> {
  const { services, cards } = from;
  switch (content.kind) {
    case 'welcome': {
      const group = (await loadMembership(services.table, groupId))?.membership.group;
      return group === undefined
        ? null
        : { card: () => welcomeCard({ ...cards, groupName: group.name }), subjects: [] };
    }
    case 'meeting-started': {
      const card = await meetingOrRegister(from, groupId, content.meetingId, true);
      if (card === null) return null;
      return { card: () => card, subjects: [registerSubject(content.meetingId)], kept: { started: true } };
    }
    case 'request-asked': {
      const { sourceId, requestId } = content;
      const view = await requestForEveryone(services, groupId, sourceId, requestId);
      if (view === null) return null;
      return {
        card: (mention) => requestCard(view, { ...cards, form: cards.newForm(), shared: true, mention }),
        subjects: [requestSubject(sourceId, requestId)],
      };
    }
    case 'round-asked': {
      const round = await partFor(services, groupId, content.roundId, target);
      const shown = round === null ? null : await roundShown(services, groupId, round);
      if (round === null || shown === null || shown.requests.length === 0) return null;
      return {
        card: (mention) => shown.card({ ...cards, mention }),
        subjects: shown.requests.map(({ sourceId, id }) => requestSubject(sourceId, id)),
        kept: { round },
      };
    }
  }
}

/** What everybody sees of a subject now; null when there is nothing to show any more. */
export async function cardOf(
  from: Sources,
  groupId: string,
  subject: Subject,
  { round, started = false }: Pick<PostedCard, 'round' | 'started'>,
): Promise<AdaptiveCard | null> {
  const { services, cards } = from;
  const everybody = { groupId, actor: null };
  const shared = { ...cards, form: cards.newForm(), page: 0, shared: true };
  if (round !== undefined) return (await roundShown(services, groupId, round))?.card(cards) ?? null;
  switch (subject.kind) {
    case 'actions': {
      const view = await listActions(services, everybody, 'all');
      return view.ok ? actionsCard(view.value, shared) : null;
    }
    case 'requests': {
      const view = await requestsForEveryone(services, groupId);
      return view === null ? null : requestsCard(view, shared);
    }
    case 'tracker': {
      const view = await trackerForEveryone(services, groupId);
      return view === null ? null : trackerCard(view, cards);
    }
    case 'register':
      return meetingOrRegister(from, groupId, subject.meetingId, started);
    case 'request': {
      const { sourceId, requestId } = subject;
      const view = await requestForEveryone(services, groupId, sourceId, requestId);
      if (view !== null) return requestCard(view, shared);
      const gone = await requestGone(services, { groupId }, sourceId, requestId);
      return gone.ok ? null : closedRequestCard(gone.problem.message, cards);
    }
    default:
      return null;
  }
}

/** A meeting's register; until it opens, the meeting itself. */
async function meetingOrRegister(
  { services, cards }: Sources,
  groupId: string,
  meetingId: string,
  started: boolean,
): Promise<AdaptiveCard | null> {
  const register = await registerForEveryone(services, groupId, meetingId);
  if (register !== null) return registerCard(register, cards);
  const meeting = await meetingForEveryone(services, groupId, meetingId);
  return meeting === null ? null : meetingCard(meeting, { ...cards, started });
}
