/** Presses on the cards of data requests. */
import { entriesFromCard } from '../../../shared/forms/from-card';
import { askForm, responseForm } from '../../../shared/forms/requests';
import { askFormCard } from '../../cards/tracker/ask-form-card';
import { requestCard } from '../../cards/tracker/request-card';
import { requestsCard } from '../../cards/tracker/requests-card';
import { roundCard } from '../../cards/tracker/round-card';
import { answerRequest } from '../../services/tracker/answer-request';
import { askForData } from '../../services/tracker/ask-for-data';
import { confirmNotHeld } from '../../services/tracker/confirm-not-held';
import { listRequests } from '../../services/tracker/list-requests';
import { listRound } from '../../services/tracker/list-round';
import { showRequest } from '../../services/tracker/show-request';
import { fieldErrorsOf, formCaller, type Press, truncatedEntries } from './press';

export const pageRequests: Press<'requests.list'> = async ({ services, caller, data, cards }) => {
  const listed = await listRequests(services, caller, data.filter);
  if (!listed.ok) return listed.problem;
  return requestsCard(listed.value, { ...cards, form: cards.newForm(), page: data.page });
};

export const openRound: Press<'requests.round'> = async ({ services, caller, data, cards }) => {
  const listed = await listRound(services, caller, data.round);
  return listed.ok ? roundCard(listed.value, { ...cards, page: data.page }) : listed.problem;
};

export const openRequest: Press<'requests.show'> = async ({ services, caller, data, cards }) => {
  const shown = await showRequest(services, caller, { sourceId: data.source, requestId: data.request });
  if (!shown.ok) return shown.problem;
  return requestCard(shown.value, { ...cards, form: cards.newForm(), round: data.round });
};

export const sendRequest: Press<'requests.ask'> = async (call) => {
  const { services, caller, entered, cards } = call;
  const asked = await askForData(services, formCaller(call), { notify: true }, entriesFromCard(askForm, entered));
  if (asked.ok) {
    const [request] = asked.value.requests;
    // A repeated press after the request was withdrawn: only the list can be shown.
    if (request === undefined) return pageRequests({ ...call, data: { filter: 'open', page: 0 } });
    const [missed] = asked.value.unreached ?? [];
    const words = `Asked ${request.organisation} for ${request.source}, ${request.period}.`;
    const notice =
      missed === undefined
        ? ({ tone: 'good', words } as const)
        : ({ tone: 'attention', words: `${words} Not reached: ${missed.to}. ${missed.why}` } as const);
    return requestCard(request, { ...cards, form: cards.newForm(), notice });
  }
  const faults = fieldErrorsOf(asked.problem);
  if (faults === null) return asked.problem;
  const listed = await listRequests(services, caller, 'open');
  if (!listed.ok) return listed.problem;
  return askFormCard(listed.value, {
    ...cards,
    form: cards.newForm(),
    failed: { entered: truncatedEntries(entered), faults },
  });
};

export const recordAnswer: Press<'requests.answer'> = async (call) => {
  const { services, data, entered, cards } = call;
  const { source: sourceId, request: requestId, kind, seen, round } = data;
  const target = { sourceId, requestId };
  const answered = await answerRequest(services, formCaller(call), target, {
    ...entriesFromCard(responseForm(kind, true), entered),
    ...{ kind, seen },
  });
  if (answered.ok) {
    const words = `Recorded: ${answered.value.latest?.words ?? ''} for ${answered.value.period}.`;
    return requestCard(answered.value, { ...cards, form: cards.newForm(), notice: { tone: 'good', words }, round });
  }
  const { problem } = answered;
  // On a version conflict the other response is shown, with the entered values below it.
  const second = problem.kind === 'conflict' && problem.clashes !== undefined;
  const faults = second ? {} : fieldErrorsOf(problem);
  if (faults === null) return problem;
  const shown = await showRequest(services, call.caller, target);
  if (!shown.ok) return shown.problem;
  return requestCard(shown.value, {
    ...cards,
    form: cards.newForm(),
    failed: { kind, entered: truncatedEntries(entered), faults },
    ...(second ? { notice: { tone: 'warning', words: problem.message } as const } : {}),
    round,
  });
};

export const agreeNotHeld: Press<'requests.confirm-not-held'> = async ({ services, caller, data, cards }) => {
  const confirmed = await confirmNotHeld(services, caller, { sourceId: data.source, requestId: data.request });
  if (!confirmed.ok) return confirmed.problem;
  const notice = { tone: 'good', words: 'Confirmed: this data is not held.' } as const;
  return requestCard(confirmed.value, { ...cards, form: cards.newForm(), notice, round: data.round });
};
