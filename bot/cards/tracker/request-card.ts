/** One data request: what is asked, how it stands, and the ways to answer it. */
import type { RequestView } from '../../../shared/contract/tracker';
import type { ResponseKind } from '../../../shared/domain/tracker/types';
import { RESPONSE_WORDS } from '../../../shared/domain/tracker/words';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, type CardPart, cardTemplate } from '../card';
import { type Notice, nothingSavedParts, noticeParts } from '../parts/notice';
import { mentionName, typed } from '../text';
import { type AnswerForms, answerForms, type FailedAnswer } from './answer-forms';
import layout from './request-card.json';
import { answeredBy, answerTold, dueTold, gatewayReminder, promiseWords, type Told } from './request-words';

export interface RequestCardOptions extends CardOptions {
  /** A fresh id for the answer on this card. */
  readonly form: string;
  /** For example that an answer has been recorded. */
  readonly notice?: Notice;
  /** An answer that could not be accepted: its form stands open, with what was entered. */
  readonly failed?: FailedAnswer;
  /** Everybody sees this card: the ways to answer are on it, and the press decides who may. */
  readonly shared?: boolean;
  /** People of the organisation, named so that Teams tells them; `id` is their id in Teams. */
  readonly mention?: readonly { readonly id: string; readonly name: string }[];
}

const expand = cardTemplate<object>(layout);

/** The request, with the answers a reader may give. */
export function requestCard(view: RequestView, options: RequestCardOptions): AdaptiveCard {
  const { failed } = options;
  const forms = answerForms(view.period, failed);
  const mayAnswer = (options.shared === true || view.may.answer) && !view.notHeldConfirmed;
  return expand({
    ...mentionsOf(options),
    source: typed(view.source),
    notice: noticeParts(options.notice),
    facts: factsOf(view),
    law: view.latest === null ? gatewayReminder(view.gateway) : '',
    form: failed === undefined ? [] : failedForm(view, options, forms, failed),
    answerable: mayAnswer && failed === undefined,
    invitation: view.latest === null ? 'Your answer' : 'Change the answer',
    answers: answersOf(view, options, forms),
    notHeld: record(view, options, 'not_held', RESPONSE_WORDS.not_held),
    buttons: linksOf(view, options),
  });
}

function linksOf(view: RequestView, options: RequestCardOptions): readonly CardPart[] {
  const ids = { source: view.sourceId, request: view.id };
  return [
    ...(view.may.confirmNotHeld ? [press('Confirm not held', 'requests.confirm-not-held', ids)] : []),
    press('All requests', 'requests.list', {}),
    openTab(options, 'tracker'),
  ];
}

function mentionsOf({ mention = [] }: RequestCardOptions) {
  const people = mention.map(({ id, name }) => ({ id, name: mentionName(name) }));
  return {
    mentioned: people.map(({ name }) => `<at>${name}</at>`).join(' '),
    mentions: people.map(({ id, name }) => ({ type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name } })),
  };
}

function factsOf(view: RequestView): readonly ({ readonly label: string } & Told)[] {
  const plain = (label: string, value: string) => ({
    label,
    strong: '',
    color: 'Default' as const,
    value: typed(value),
  });
  return [
    plain('Period', view.period),
    plain('Asked of', view.organisation),
    { label: 'Due', ...dueTold(view) },
    ...(view.requestingBody === '' ? [] : [plain('Asked by', view.requestingBody)]),
    plain('Legal gateway', view.gateway),
    { label: 'Latest answer', ...answerTold(view.latest, 600) },
    ...(view.latest === null ? [] : [plain('Answered by', answeredBy(view.latest))]),
    ...(view.notHeldConfirmed ? [plain('Not held', 'Confirmed by the VRU. Nothing more is asked.')] : []),
  ];
}

function record(
  view: RequestView,
  { form }: RequestCardOptions,
  kind: ResponseKind,
  title = 'Record answer',
): CardPart {
  const data = { form, source: view.sourceId, request: view.id, kind };
  return press(title, 'requests.answer', data, kind === 'not_held' ? {} : { style: 'positive', sendsForm: true });
}

const WITH_FORM = ['supplied', 'partly_supplied', 'will_supply_by', 'cannot_share'] as const;

function answersOf(view: RequestView, options: RequestCardOptions, { inputs }: AnswerForms) {
  return WITH_FORM.map((kind) => ({
    title: RESPONSE_WORDS[kind],
    hint: kind === 'will_supply_by' ? promiseWords(view.promisesLeft) : '',
    inputs: inputs[kind],
    record: record(view, options, kind),
  }));
}

function failedForm(
  view: RequestView,
  options: RequestCardOptions,
  forms: AnswerForms,
  { kind }: FailedAnswer,
): readonly CardPart[] {
  const back = press('Back to the request', 'requests.show', { source: view.sourceId, request: view.id });
  return [
    ...nothingSavedParts(forms.orphans),
    { type: 'TextBlock', text: RESPONSE_WORDS[kind], weight: 'Bolder', size: 'Medium', wrap: true },
    ...forms.inputs[kind],
    { type: 'ActionSet', actions: [record(view, options, kind), back] },
  ];
}
