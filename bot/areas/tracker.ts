/** What serves the area `tracker`. */
import { tracker as area } from '../../shared/areas/tracker';
import { closedRequestCard } from '../cards/tracker/closed-request-card';
import { requestCard } from '../cards/tracker/request-card';
import { requestsCard } from '../cards/tracker/requests-card';
import { trackerCard } from '../cards/tracker/tracker-card';
import { requests as requestsCommand } from '../commands/requests';
import { tracker as trackerCommand } from '../commands/tracker';
import { requestForEveryone, requestsForEveryone, trackerForEveryone } from '../services/everyone';
import { answerRequest, confirmNotHeld } from '../services/tracker/answer-request';
import { askForData, requestSubject } from '../services/tracker/ask-for-data';
import { confirmPrepared } from '../services/tracker/confirm-prepared';
import { exportTracker } from '../services/tracker/export-tracker';
import { importSources, previewSources } from '../services/tracker/import-sources';
import { confirmSnapshot, restateSnapshot, showSnapshot } from '../services/tracker/keep-snapshot';
import { listRequests, requestGone } from '../services/tracker/list-requests';
import { listTracker } from '../services/tracker/list-tracker';
import { liftOverride, overrideRag, raiseQualityIssue, settleQualityIssue } from '../services/tracker/override-rag';
import { editSource, registerSource, restoreSource, retireSource } from '../services/tracker/register-source';
import { listHistory, showSource } from '../services/tracker/show-source';
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
import { partFor, roundShown } from './rounds';

export const tracker = serve(area, {
  routes: ({ services }) => ({
    tracker: ({ caller }) => listTracker(services, caller),
    exportTracker: ({ caller, body }) => exportTracker(services, caller, body),
    registerSource: ({ caller, body }) => registerSource(services, caller, body),
    previewSources: ({ caller, body }) => previewSources(services, caller, body),
    importSources: ({ caller, body }) => importSources(services, caller, body),
    source: ({ caller, params }) => showSource(services, caller, params.sourceId),
    sourceHistory: ({ caller, params, query }) => listHistory(services, caller, params.sourceId, query.older ?? null),
    editSource: ({ caller, params, body }) => editSource(services, caller, params.sourceId, body),
    retireSource: ({ caller, params, body }) => retireSource(services, caller, params.sourceId, body),
    restoreSource: ({ caller, params, body }) => restoreSource(services, caller, params.sourceId, body),
    overrideRag: ({ caller, params, body }) => overrideRag(services, caller, params.sourceId, body),
    liftOverride: ({ caller, params, body }) => liftOverride(services, caller, params.sourceId, body),
    raiseQualityIssue: ({ caller, params, body }) => raiseQualityIssue(services, caller, params.sourceId, body),
    settleQualityIssue: ({ caller, params, body }) => settleQualityIssue(services, caller, params.sourceId, body),
    requests: ({ caller, query }) => listRequests(services, caller, query.filter),
    askForData: ({ caller, body }) => askForData(services, caller, body),
    confirmPrepared: ({ caller, body }) => confirmPrepared(services, caller, body),
    answerRequest: ({ caller, params, body }) =>
      answerRequest(services, caller, params.sourceId, params.requestId, body),
    confirmNotHeld: ({ caller, params }) => confirmNotHeld(services, caller, params.sourceId, params.requestId),
    withdrawRequest: ({ caller, params, body }) =>
      withdrawRequest(services, caller, params.sourceId, params.requestId, body),
    snapshot: ({ caller, params }) => showSnapshot(services, caller, params.quarter),
    confirmSnapshot: ({ caller, params }) => confirmSnapshot(services, caller, params.quarter),
    restateSnapshot: ({ caller, params, body }) => restateSnapshot(services, caller, params.quarter, body),
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
      const view = await requestsForEveryone(services, groupId);
      return view === null ? null : requestsCard(view, shared);
    },
    request: async ({ services, groupId, shared, cards, kept }, { sourceId, requestId }) => {
      if (kept.round !== undefined) return (await roundShown(services, groupId, kept.round))?.card(cards) ?? null;
      const view = await requestForEveryone(services, groupId, sourceId, requestId);
      if (view !== null) return requestCard(view, shared);
      const gone = await requestGone(services, { groupId }, sourceId, requestId);
      return gone.ok ? null : closedRequestCard(gone.problem.message, cards);
    },
    tracker: async ({ services, groupId, cards }) => {
      const view = await trackerForEveryone(services, groupId);
      return view === null ? null : trackerCard(view, cards);
    },
  },
  messages: {
    'request-asked': async ({ services, groupId, cards }, { sourceId, requestId }) => {
      const view = await requestForEveryone(services, groupId, sourceId, requestId);
      if (view === null) return null;
      return {
        card: (mention) => requestCard(view, { ...cards, form: cards.newForm(), shared: true, mention }),
        subjects: [requestSubject(sourceId, requestId)],
      };
    },
    'round-asked': async ({ services, groupId, cards, target }, { roundId }) => {
      const round = await partFor(services, groupId, roundId, target);
      const shown = round === null ? null : await roundShown(services, groupId, round);
      if (round === null || shown === null || shown.requests.length === 0) return null;
      return {
        card: (mention) => shown.card({ ...cards, mention }),
        subjects: shown.requests.map(({ sourceId, id }) => requestSubject(sourceId, id)),
        kept: { round },
      };
    },
  },
});
