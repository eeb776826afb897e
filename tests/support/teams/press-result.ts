import type { BotAnswer } from './bot-client';
import { isObject, type JsonObject, stringOf } from './json';
import { CARD_TYPE } from './message';

/** The result of a press. */
export interface PressResult {
  /** HTTP status of the bot's endpoint. */
  readonly status: number;
  /** `statusCode` inside the invoke response; undefined for a submitted message. */
  readonly invokeStatus: number | undefined;
  readonly type: string | undefined;
  /** The card that replaces this person's view of the message. */
  readonly card: JsonObject | undefined;
  /** The text shown instead of a card. */
  readonly message: string | undefined;
  /** Whether the HTTP status and, for an invoke, the status in the response are successful. */
  readonly ok: boolean;
  readonly body: unknown;
  readonly activityId: string;
  /** The activity as it was sent. */
  readonly activity: JsonObject;
}

/** Parses the response to an activity that came from a card. */
export function pressResult(activity: JsonObject, answer: BotAnswer): PressResult {
  const response = isObject(answer.body) ? answer.body : {};
  const type = stringOf(response.type);
  const invokeStatus = typeof response.statusCode === 'number' ? response.statusCode : undefined;
  const accepted = answer.status >= 200 && answer.status < 300;
  const answered = activity.type !== 'invoke' || invokeStatus === 200;
  return {
    status: answer.status,
    invokeStatus,
    type,
    card: accepted && type === CARD_TYPE && isObject(response.value) ? response.value : undefined,
    message: type === 'application/vnd.microsoft.activity.message' ? stringOf(response.value) : undefined,
    ok: accepted && answered,
    body: answer.body,
    activityId: stringOf(activity.id) ?? '',
    activity,
  };
}
