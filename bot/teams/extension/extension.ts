/**
 * The message extension: the app on a message and in the compose box. It can be used in any chat, even where the app is
 * not installed; the group is determined by the place or else by the person. Teams delivers an invoke up to three
 * times, so recording is idempotent by the form's id.
 */
import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { EXTENSION, MOST_HITS } from '../../../shared/contract/extension';
import { failed, ok, type Problem, type Result } from '../../../shared/domain/result';
import { problemCard } from '../../cards/problems/problem-card';
import { personKey, tooManyWords } from '../../rate-limits';
import { problemOf } from '../../services/problems';
import { type BotOptions, NO_ID } from '../bot';
import { referenceOf, turnOf } from '../turn';
import { dialog, messageResult } from './answers';
import type { ExtensionCall } from './call';

const TITLE = EXTENSION.createAction.title;
const PREFIX = 'composeExtension/';
const ASKED = ['query', 'fetchTask', 'submitAction'] as const;
const NO_OFFER: Problem = {
  kind: 'not-found',
  message: 'This app does not offer that on a message or in the compose box.',
};

/** Whether an invoke is one of the message extension. */
export function isExtension({ name }: Pick<Activity, 'name'>): boolean {
  return ASKED.some((asked) => name === `${PREFIX}${asked}`);
}

/** Returns the response body of such an invoke. Never throws. */
export async function answerExtension(options: BotOptions, activity: Activity): Promise<object> {
  const said = fieldsOf(activity.value);
  const refused = (problem: Problem) =>
    activity.name === `${PREFIX}query` ? messageResult(problem.message) : dialog(TITLE, problemCard(problem));
  try {
    const call = await callOf(options, activity);
    if (!call.ok) return refused(call.problem);
    const { extension } = options;
    switch (`${activity.name} ${said.commandId}`) {
      case `${PREFIX}query ${EXTENSION.find.id}`:
        return await extension.find(call.value, searchOf(said));
      case `${PREFIX}fetchTask ${EXTENSION.createAction.id}`:
        return await extension.draft(call.value, said.messagePayload);
      case `${PREFIX}submitAction ${EXTENSION.createAction.id}`:
        return await extension.save(call.value, said.data);
      default:
        return refused(NO_OFFER);
    }
  } catch (error) {
    const problem = problemOf(error);
    const correlationId = randomUUID();
    options.log.error({ correlationId, invoke: activity.name, error }, 'A turn failed');
    return problem === null ? failure(activity, correlationId) : refused(problem);
  }
}

/**
 * Returns the caller and the group. Problems: `not-allowed` if Teams does not identify the person; `unavailable` above
 * the rate limit.
 */
async function callOf(options: BotOptions, activity: Activity): Promise<Result<ExtensionCall>> {
  const turn = turnOf(activity, 'chat');
  if (turn === null) return failed(NO_ID);
  const { services, cards, groups, limiter } = options;
  const wait = await limiter.take('reads', personKey(turn.actor));
  if (wait !== null) return failed({ kind: 'unavailable', message: tooManyWords(wait) });
  const groupId = (await groups.ofConversation(turn.place)) ?? (await groups.ofPerson(turn.actor));
  const caller = { groupId, actor: turn.actor, operationId: turn.activityKey };
  const conversation = async () => {
    const isTheirs = turn.scope !== 'personal' && (await groups.linkedTo(turn.place)) === groupId;
    return isTheirs ? referenceOf(activity) : null;
  };
  return ok({ services, cards, caller, conversation });
}

/** Returns the search words and the requested page of results. */
function searchOf({ parameters, queryOptions }: Readonly<Record<string, unknown>>) {
  const named = (Array.isArray(parameters) ? parameters : []).map(fieldsOf);
  const words = named.find(({ name }) => name === EXTENSION.find.words.name)?.value;
  const { skip, count } = fieldsOf(queryOptions);
  return {
    words: typeof words === 'string' ? words : '',
    skip: wholeNumber(skip, 0, Number.MAX_SAFE_INTEGER),
    count: Math.max(1, wholeNumber(count, MOST_HITS, MOST_HITS)),
  };
}

function wholeNumber(value: unknown, otherwise: number, most: number): number {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Math.min(Number(value), most) : otherwise;
}

function failure({ name }: Activity, correlationId: string): object {
  if (name !== `${PREFIX}query`) return dialog(TITLE, problemCard({ kind: 'unexpected', correlationId }));
  return messageResult(`Something went wrong on our side. Please try again. Reference: ${correlationId}.`);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
