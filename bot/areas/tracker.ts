/** The handlers of the area `tracker`. */
import { tracker as area } from '../../shared/areas/tracker';
import { closedRequestCard } from '../cards/tracker/closed-request-card';
import { requestCard } from '../cards/tracker/request-card';
import { requestsCard } from '../cards/tracker/requests-card';
import { trackerCard } from '../cards/tracker/tracker-card';
import { requests as requestsCommand } from '../commands/requests';
import { tracker as trackerCommand } from '../commands/tracker';
import { answerRequest } from '../services/tracker/answer-request';
import { askForData } from '../services/tracker/ask-for-data';
import { confirmNotHeld } from '../services/tracker/confirm-not-held';
import { confirmPrepared } from '../services/tracker/confirm-prepared';
import { confirmSnapshot } from '../services/tracker/confirm-snapshot';
import { correctSnapshot } from '../services/tracker/correct-snapshot';
import { editSource } from '../services/tracker/edit-source';
import { exportTracker } from '../services/tracker/export-tracker';
import { importSources } from '../services/tracker/import-sources';
import { listRequests } from '../services/tracker/list-requests';
import { listTracker } from '../services/tracker/list-tracker';
import { liftOverride, overrideRag } from '../services/tracker/override-rag';
import { previewSources } from '../services/tracker/preview-sources';
import { raiseQualityIssue, settleQualityIssue } from '../services/tracker/quality-issue';
import { registerSource } from '../services/tracker/register-source';
import { restateSnapshot } from '../services/tracker/restate-snapshot';
import { restoreSource, retireSource } from '../services/tracker/retire-source';
import { showRequest } from '../services/tracker/show-request';
import { showSnapshot } from '../services/tracker/show-snapshot';
import { showSource } from '../services/tracker/show-source';
import { listSourceHistory } from '../services/tracker/source-history';
import { withdrawRequest } from '../services/tracker/withdraw-request';
import {
  agreeNotHeld,
  openRequest,
  openRound,
  pageRequests,
  recordAnswer,
  sendRequest,
} from '../teams/presses/tracker';
import { serve } from './area';
import { roundShareFor, roundShown } from './rounds';

export const tracker = serve(area, {
  routes: ({ services }) => ({
    tracker: ({ caller }) => listTracker(services, caller),
    exportTracker: ({ caller, body }) => exportTracker(services, caller, undefined, body),
    registerSource: ({ caller, body }) => registerSource(services, caller, { sample: false }, body),
    previewSources: ({ caller, body }) => previewSources(services, caller, body),
    importSources: ({ caller, body }) => importSources(services, caller, undefined, body),
    source: ({ caller, params }) => showSource(services, caller, params),
    sourceHistory: ({ caller, params, query }) =>
      listSourceHistory(services, caller, { ...params, older: query.older ?? null }),
    editSource: ({ caller, params, body }) => editSource(services, caller, params, body),
    retireSource: ({ caller, params, body }) => retireSource(services, caller, params, body),
    restoreSource: ({ caller, params, body }) => restoreSource(services, caller, params, body),
    overrideRag: ({ caller, params, body }) => overrideRag(services, caller, params, body),
    liftOverride: ({ caller, params, body }) => liftOverride(services, caller, params, body),
    raiseQualityIssue: ({ caller, params, body }) => raiseQualityIssue(services, caller, params, body),
    settleQualityIssue: ({ caller, params, body }) => settleQualityIssue(services, caller, params, body),
    requests: ({ caller, query }) => listRequests(services, caller, query.filter),
    askForData: ({ caller, body }) => askForData(services, caller, { notify: true }, body),
    confirmPrepared: ({ caller, body }) => confirmPrepared(services, caller, { notify: true }, body),
    request: ({ caller, params }) => showRequest(services, caller, params),
    answerRequest: ({ caller, params, body }) => answerRequest(services, caller, params, body),
    confirmNotHeld: ({ caller, params }) => confirmNotHeld(services, caller, params),
    withdrawRequest: ({ caller, params, body }) => withdrawRequest(services, caller, params, body),
    snapshot: ({ caller, params }) => showSnapshot(services, caller, params),
    confirmSnapshot: ({ caller, params, body }) => confirmSnapshot(services, caller, params, body),
    correctSnapshot: ({ caller, params, body }) => correctSnapshot(services, caller, params, body),
    restateSnapshot: ({ caller, params, body }) => restateSnapshot(services, caller, params, body),
  }),
  commands: { requests: requestsCommand, tracker: trackerCommand },
  presses: {
    'requests.list': pageRequests,
    'requests.round': openRound,
    'requests.show': openRequest,
    'requests.ask': sendRequest,
    'requests.answer': recordAnswer,
    'requests.confirm-not-held': agreeNotHeld,
  },
  posted: {
    requests: async ({ services, groupId, shared }) => {
      const view = await listRequests(services, { groupId, actor: null }, 'open');
      return view.ok ? requestsCard(view.value, shared) : null;
    },
    request: async ({ services, groupId, shared, cards, kept }, subject) => {
      if (kept.round !== undefined) return (await roundShown(services, groupId, kept.round))?.card(cards) ?? null;
      const view = await showRequest(services, { groupId, actor: null }, subject);
      return view.ok ? requestCard(view.value, shared) : closedRequestCard(view.problem.message, cards);
    },
    tracker: async ({ services, groupId, cards }) => {
      const view = await listTracker(services, { groupId, actor: null });
      return view.ok ? trackerCard(view.value, cards) : null;
    },
  },
  messages: {
    'request-asked': async ({ services, groupId, cards }, { sourceId, requestId }) => {
      const view = await showRequest(services, { groupId, actor: null }, { sourceId, requestId });
      if (!view.ok) return null;
      return {
        card: (mention) => requestCard(view.value, { ...cards, form: cards.newForm(), shared: true, mention }),
        subjects: [{ kind: 'request', sourceId, requestId }],
      };
    },
    'round-asked': async ({ services, groupId, cards, target }, { roundId }) => {
      const round = await roundShareFor(services, groupId, roundId, target);
      const shown = round === null ? null : await roundShown(services, groupId, round);
      if (round === null || shown === null || shown.requests.length === 0) return null;
      return {
        card: (mention) => shown.card({ ...cards, mention }),
        subjects: shown.requests.map(({ sourceId, id: requestId }) => ({ kind: 'request', sourceId, requestId })),
        kept: { round },
      };
    },
  },
});
