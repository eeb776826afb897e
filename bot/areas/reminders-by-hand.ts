/** The contents of reminders by hand, made when they are sent; null if the reminder no longer applies. */
import { hasEnded } from '../../shared/domain/actions/transitions';
import { samePerson } from '../../shared/domain/membership/standing';
import type { PersonId } from '../../shared/domain/membership/types';
import { becauseWords } from '../../shared/domain/reminders/words';
import { actionCard } from '../cards/actions/action-card';
import type { Notice } from '../cards/parts/notice';
import { requestCard } from '../cards/tracker/request-card';
import { showAction } from '../services/actions/show-action';
import { showRequest } from '../services/tracker/show-request';
import { loadMembership } from '../store/membership';
import { addresseeOf, type MessageContent } from '../store/outbox';
import type { Content } from '../teams/contents';
import type { MessageCall } from './area';

type Of<K extends MessageContent['kind']> = Extract<MessageContent, { readonly kind: K }>;

/** Returns the reminder of an action. Null unless the addressee still owns the action and it has not ended. */
export async function actionReminder(
  { services, groupId, cards, target }: MessageCall,
  { actionId }: Of<'action-reminder'>,
): Promise<Content | null> {
  const person = addresseeOf(target)?.person;
  if (person === undefined) return null;
  const reader = { groupId, actor: { ...person, name: '', via: 'system' } as const };
  const shown = await showAction(services, reader, { actionId, filter: 'all' });
  if (!shown.ok || hasEnded(shown.value.action) || !shown.value.action.mine) return null;
  const notice = await noticeFor(services, groupId, person);
  const { action } = shown.value;
  return {
    card: (mention) =>
      actionCard(action, { owners: [], links: [] }, { ...cards, form: cards.newForm(), mention, notice }),
    subjects: [],
  };
}

/**
 * Returns the reminder of a data request. Null unless a response is still awaited and the addressee, if there is one,
 * still answers for the organisation.
 */
export async function requestReminder(
  { services, groupId, cards, target }: MessageCall,
  { sourceId, requestId }: Of<'request-reminder'>,
): Promise<Content | null> {
  const view = await showRequest(services, { groupId, actor: null }, { sourceId, requestId });
  if (!view.ok || view.value.effectiveDue === null || view.value.latest?.kind === 'cannot_share') return null;
  const person = addresseeOf(target)?.person ?? null;
  if (person !== null && !(await answersFor(services, groupId, person, view.value.organisationId))) return null;
  const notice = await noticeFor(services, groupId, person);
  return {
    card: (mention) => requestCard(view.value, { ...cards, form: cards.newForm(), shared: true, mention, notice }),
    subjects: [{ kind: 'request', sourceId, requestId }],
  };
}

type Known = Pick<MessageCall, 'services'>['services'];

async function answersFor({ table }: Known, groupId: string, person: PersonId, organisationId: string) {
  const seats = (await loadMembership(table, groupId))?.membership.seats ?? [];
  return seats.some(
    (seat) => seat.organisationId === organisationId && seat.holder !== null && samePerson(seat.holder, person),
  );
}

/** Returns the notice on the card: that it is a reminder, from which group, and why this person gets it. */
async function noticeFor({ table }: Known, groupId: string, person: PersonId | null): Promise<Notice> {
  const membership = (await loadMembership(table, groupId))?.membership;
  const because = membership === undefined || person === null ? '' : ` ${becauseWords(person, membership)}`;
  return { tone: 'warning', words: `A reminder from ${membership?.group.name ?? 'the group'}.${because}` };
}
