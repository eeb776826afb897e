/** One data request: what is requested, the responses so far, what remains, and the forms to respond. */
import type { RequestView } from '../../../shared/contract/requests';
import type { ResponseKind } from '../../../shared/domain/tracker/types';
import { RESPONSE_WORDS } from '../../../shared/domain/tracker/words';
import { RESPONSE_FORMS } from '../../../shared/forms/requests';
import { withDayWords } from '../../../shared/words/dates';
import { remindedWords } from '../actions/action-facts';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardElement, type CardOptions, cardTemplate } from '../card';
import { type Notice, nothingSavedElements, noticeElements } from '../parts/notice';
import { escapeUserText } from '../text';
import { type AnswerForms, answerForms, type FailedAnswer } from './answer-forms';
import { type Mentioned, mentionsOf } from './mentions';
import layout from './request-card.json';
import { answeredBy, dueText, promiseWords, requestStatus, type StatusText } from './request-words';

export interface RequestCardOptions extends CardOptions {
  /** A fresh id for the response on this card. */
  readonly form: string;
  /** For example that a response has been recorded. */
  readonly notice?: Notice;
  /** A rejected response: its form is open, with what was entered. */
  readonly failed?: FailedAnswer;
  /** Whether everybody sees this card: it then has the forms to respond, and the press checks the right. */
  readonly shared?: boolean;
  /** People of the organisation, mentioned so that Teams notifies them. */
  readonly mention?: readonly Mentioned[];
  /** The round that the request belongs to: the list to go back to. */
  readonly round?: string | undefined;
}

const expand = cardTemplate<object>(layout);

/** Returns the request, with the responses its reader may give. */
export function requestCard(view: RequestView, options: RequestCardOptions): AdaptiveCard {
  const { failed } = options;
  const onBehalf = recordsOnBehalf(view, options);
  const forms = answerForms(view, failed, onBehalf);
  const mayAnswer = (options.shared === true || view.may.answer) && !view.notHeldConfirmed;
  return expand({
    ...mentionsOf(options.mention),
    source: escapeUserText(view.source),
    notice: noticeElements(options.notice),
    standing: requestStatus(view),
    recorded: recordedOf(view),
    awaited: view.remains !== '',
    remains: view.remains === '' ? 'Nothing more is asked.' : withDayWords(escapeUserText(view.remains)),
    facts: factsOf(view),
    // Once everything has been supplied, the gateway no longer needs to be considered.
    law: view.remains === '' ? '' : withDayWords(escapeUserText(view.gatewayNote)),
    form: failed === undefined ? [] : failedForm(view, options, forms, failed),
    answerable: mayAnswer && failed === undefined,
    invitation: view.latest === null ? 'Your response' : 'Change the response',
    answers: answersOf(view, options, forms, onBehalf),
    buttons: linksOf(view, options),
  });
}

/** Returns the latest response, by whom and when: the same for every reader. Empty before the first response. */
function recordedOf({ latest }: RequestView) {
  if (latest === null) return [];
  // A later date and what is missing are part of `remains`.
  const told = latest.kind === 'partly_supplied' || latest.kind === 'will_supply_by';
  const detail = told ? '' : withDayWords(escapeUserText(latest.detail));
  return [{ detail, by: escapeUserText(`Recorded by ${answeredBy(latest)}`) }];
}

function linksOf(view: RequestView, options: RequestCardOptions): readonly CardElement[] {
  const ids = { source: view.sourceId, request: view.id, ...roundOf(options) };
  const { round } = options;
  return [
    ...(view.may.remind === true
      ? [press('Remind', 'reminders.request', { source: view.sourceId, request: view.id })]
      : []),
    ...(view.may.confirmNotHeld ? [press('Confirm not held', 'requests.confirm-not-held', ids)] : []),
    round === undefined
      ? press('All requests', 'requests.list', {})
      : press('Back to the list', 'requests.round', { round }),
    openTab(options, 'requests'),
  ];
}

/** Returns the round id for a button's data. */
function roundOf({ round }: RequestCardOptions): { round?: string } {
  return round === undefined ? {} : { round };
}

interface Fact extends StatusText {
  readonly label: string;
  /** Small print below. */
  readonly note: string;
}

function factsOf(view: RequestView): readonly Fact[] {
  const plain = (label: string, value: string): Fact => {
    return { label, strong: '', color: 'Default', value: escapeUserText(value), note: '' };
  };
  return [
    plain('Period', view.period),
    { ...plain('Asked of', view.organisation), note: escapeUserText(view.seatless?.words ?? '') },
    { label: 'Due', ...dueText(view), note: withDayWords(escapeUserText(view.dueNote)) },
    ...(view.requestingBody === '' ? [] : [plain('Asked by', view.requestingBody)]),
    plain('Legal gateway', view.gateway),
    ...(view.reminded === undefined ? [] : [plain('Reminded', remindedWords(view.reminded))]),
  ];
}

function record(
  view: RequestView,
  options: RequestCardOptions,
  kind: ResponseKind,
  title: string = RESPONSE_FORMS[kind].submit,
): CardElement {
  const seen = view.latest?.at ?? '';
  const data = { form: options.form, source: view.sourceId, request: view.id, kind, seen, ...roundOf(options) };
  const asks = kind !== 'not_held' || recordsOnBehalf(view, options);
  return press(title, 'requests.answer', data, asks ? { style: 'positive', sendsForm: true } : {});
}

/**
 * Whether the reader looks after the group and records what the organisation said elsewhere. False on a shared card,
 * whose reader is unknown.
 */
function recordsOnBehalf(view: RequestView, { shared = false }: RequestCardOptions): boolean {
  return !shared && view.may.answer && view.onBehalf === true;
}

/** Two rows of buttons: five in one row do not fit beside a meeting. */
function answersOf(view: RequestView, options: RequestCardOptions, forms: AnswerForms, onBehalf: boolean) {
  const form = (kind: ResponseKind) => ({
    title: RESPONSE_WORDS[kind],
    hint: kind === 'will_supply_by' ? promiseWords(view.promisesLeft) : '',
    inputs: forms[kind].inputs,
    record: record(view, options, kind),
  });
  const second = [form('will_supply_by'), form('cannot_share')];
  return [
    { forms: [form('supplied'), form('partly_supplied')], more: [] },
    onBehalf
      ? { forms: [...second, form('not_held')], more: [] }
      : { forms: second, more: [record(view, options, 'not_held', RESPONSE_WORDS.not_held)] },
  ];
}

function failedForm(
  view: RequestView,
  options: RequestCardOptions,
  forms: AnswerForms,
  { kind }: FailedAnswer,
): readonly CardElement[] {
  const back = press('Back to the request', 'requests.show', {
    source: view.sourceId,
    request: view.id,
    ...roundOf(options),
  });
  return [
    ...(options.notice === undefined ? nothingSavedElements(forms[kind].orphans) : []),
    { type: 'TextBlock', text: RESPONSE_WORDS[kind], weight: 'Bolder', size: 'Medium', wrap: true },
    ...forms[kind].inputs,
    { type: 'ActionSet', actions: [record(view, options, kind), back] },
  ];
}
