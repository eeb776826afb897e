/** What each verb of a card does; the type makes sure that none is missing. Linking works on no group yet: see application. */
import type { CardVerb } from '../../../shared/contract/card-actions';
import { finishAction, pageActions, saveAction } from './actions';
import { answerAttendance, closeAttendance, observeAttendance, openAttendance, showAttendance } from './attendance';
import type { Press } from './press';
import { agreeNotHeld, openRequest, openRound, pageRequests, recordAnswer, sendRequest } from './tracker';

export type GroupVerb = Exclude<CardVerb, 'conversation.link'>;

export const PRESSES: { readonly [V in GroupVerb]: Press<V> } = {
  'attendance.show': showAttendance,
  'attendance.open': openAttendance,
  'attendance.answer': answerAttendance,
  'attendance.observe': observeAttendance,
  'attendance.close': closeAttendance,
  'actions.list': pageActions,
  'actions.add': saveAction,
  'actions.done': finishAction,
  'requests.list': pageRequests,
  'requests.round': openRound,
  'requests.show': openRequest,
  'requests.ask': sendRequest,
  'requests.answer': recordAnswer,
  'requests.confirm-not-held': agreeNotHeld,
};
