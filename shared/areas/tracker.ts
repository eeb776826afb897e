/** Data sources, requests, the RAG status and the measure 3.1.1.a. Terms of reference, "Partner responsibilities". */
import { z } from 'zod';
import { formId, pageNumber, verb } from '../contract/card-actions';
import { ALL_SCOPES } from '../contract/commands';
import { id } from '../contract/inputs';
import { LIMITS } from '../contract/limits';
import type { FileView } from '../contract/meetings';
import {
  type AskedView,
  answerRequestInput,
  askForDataInput,
  confirmPreparedInput,
  type RequestsView,
  type RequestView,
  requestFilter,
} from '../contract/requests';
import { change, get, listCursor, noInput } from '../contract/routes';
import { confirmSnapshotInput, correctInput, quarterId, restateInput, type SnapshotView } from '../contract/snapshots';
import {
  editSourceInput,
  exportTrackerInput,
  type ImportView,
  overrideInput,
  qualityIssueInput,
  qualityOutcomeInput,
  reasonInput,
  SOURCES_FILE_TOO_LARGE,
  type SourceHistoryView,
  type SourcePageView,
  type SourceView,
  sourceInput,
  sourcesFileInput,
  type TrackerView,
} from '../contract/tracker';
import { TRACKER_EVENTS } from '../domain/tracker/events';
import { trackerPolicy } from '../domain/tracker/policy';
import { askForm, RESPONSE_FORMS } from '../forms/requests';
import { area } from './area';

const ofSource = z.object({ sourceId: id });
const ofRequest = z.object({ sourceId: id, requestId: id });
const ofQuarter = z.object({ quarter: quarterId });
/** Size in bytes of a request body with a base64-encoded spreadsheet. */
const SOURCES_FILE_BODY = Math.ceil((LIMITS.sourcesFileBytes * 4) / 3) + 1_000;

export const tracker = area({
  name: 'tracker',
  title: 'Data and requests',
  pages: [
    { id: 'tracker', name: 'Tracker', path: '/' },
    { id: 'requests', name: 'Requests', path: '/requests' },
    { id: 'board', name: 'Board page', path: '/board' },
  ],
  routes: {
    tracker: get('/tracker', noInput, noInput).answers<TrackerView>(trackerPolicy.read),
    /** Exports exactly the sources that the page shows for this filter. */
    exportTracker: change('POST', '/tracker/exports', noInput, exportTrackerInput).answers<FileView>(
      trackerPolicy.export,
    ),
    registerSource: change('POST', '/sources', noInput, sourceInput).answers<SourceView>(trackerPolicy.keepSources),
    /** Parses a spreadsheet; stores nothing. */
    previewSources: {
      ...change('POST', '/sources/import/preview', noInput, sourcesFileInput).answers<ImportView>(
        trackerPolicy.importSources,
      ),
      bodyBytes: SOURCES_FILE_BODY,
      tooLarge: { file: SOURCES_FILE_TOO_LARGE },
    },
    /** Imports all sources of the spreadsheet, or none. */
    importSources: {
      ...change('POST', '/sources/import', noInput, sourcesFileInput).answers<TrackerView>(trackerPolicy.importSources),
      bodyBytes: SOURCES_FILE_BODY,
      tooLarge: { file: SOURCES_FILE_TOO_LARGE },
    },
    source: get('/sources/:sourceId', ofSource, noInput).answers<SourcePageView>(trackerPolicy.read),
    sourceHistory: get('/sources/:sourceId/history', ofSource, listCursor).answers<SourceHistoryView>(
      trackerPolicy.read,
    ),
    editSource: change('PUT', '/sources/:sourceId', ofSource, editSourceInput).answers<SourcePageView>(
      trackerPolicy.keepSources,
    ),
    retireSource: change('POST', '/sources/:sourceId/retirement', ofSource, reasonInput).answers<SourcePageView>(
      trackerPolicy.keepSources,
    ),
    restoreSource: change('POST', '/sources/:sourceId/restoration', ofSource, reasonInput).answers<SourcePageView>(
      trackerPolicy.keepSources,
    ),
    overrideRag: change('PUT', '/sources/:sourceId/override', ofSource, overrideInput).answers<SourcePageView>(
      trackerPolicy.override,
    ),
    liftOverride: change('POST', '/sources/:sourceId/override/end', ofSource, reasonInput).answers<SourcePageView>(
      trackerPolicy.liftOverride,
    ),
    raiseQualityIssue: change(
      'POST',
      '/sources/:sourceId/quality-issue',
      ofSource,
      qualityIssueInput,
    ).answers<SourcePageView>(trackerPolicy.raiseQualityIssue),
    settleQualityIssue: change(
      'POST',
      '/sources/:sourceId/quality-issue/settlement',
      ofSource,
      qualityOutcomeInput,
    ).answers<SourcePageView>(trackerPolicy.settleQualityIssue),
    requests: get('/requests', noInput, z.object({ filter: requestFilter.default('open') })).answers<RequestsView>(
      trackerPolicy.read,
    ),
    askForData: change('POST', '/requests', noInput, askForDataInput).answers<AskedView>(trackerPolicy.ask),
    confirmPrepared: change('POST', '/requests/prepared', noInput, confirmPreparedInput).answers<AskedView>(
      trackerPolicy.confirmPrepared,
    ),
    /** Returns one request; for one that is no longer open, its outcome. */
    request: get('/sources/:sourceId/requests/:requestId', ofRequest, noInput).answers<RequestView>(trackerPolicy.read),
    answerRequest: change(
      'POST',
      '/sources/:sourceId/requests/:requestId/answers',
      ofRequest,
      answerRequestInput,
    ).answers<RequestView>(trackerPolicy.answer),
    confirmNotHeld: change(
      'POST',
      '/sources/:sourceId/requests/:requestId/not-held-confirmation',
      ofRequest,
      noInput,
    ).answers<RequestView>(trackerPolicy.confirmNotHeld),
    withdrawRequest: change(
      'POST',
      '/sources/:sourceId/requests/:requestId/withdrawal',
      ofRequest,
      reasonInput,
    ).answers<SourcePageView>(trackerPolicy.withdraw),
    /** Every version of a quarter's figure. */
    snapshot: get('/snapshots/:quarter', ofQuarter, noInput).answers<SnapshotView>(trackerPolicy.read),
    confirmSnapshot: change(
      'POST',
      '/snapshots/:quarter/confirmation',
      ofQuarter,
      confirmSnapshotInput,
    ).answers<SnapshotView>(trackerPolicy.confirmSnapshot),
    /** Corrects a figure that is not confirmed yet. */
    correctSnapshot: change('POST', '/snapshots/:quarter/corrections', ofQuarter, correctInput).answers<SnapshotView>(
      trackerPolicy.correctSnapshot,
    ),
    restateSnapshot: change('POST', '/snapshots/:quarter/versions', ofQuarter, restateInput).answers<SnapshotView>(
      trackerPolicy.restateSnapshot,
    ),
  },
  commands: [
    {
      name: 'requests',
      description: 'See the open data requests, answer one, or ask for data',
      scopes: ALL_SCOPES,
      arguments: [
        { word: 'mine', description: 'only those to your organisation' },
        { word: 'all', description: 'every open one, those to your organisation first' },
        { word: 'overdue', description: 'only those that are overdue' },
      ],
    },
    {
      name: 'tracker',
      description: 'The Partnership Data Tracker in figures: how many sources are green',
      scopes: ALL_SCOPES,
      arguments: [{ word: 'board', description: 'for the strategic board: the figure quarter by quarter' }],
    },
  ],
  verbs: {
    'requests.list': verb(z.object({ filter: requestFilter.default('open'), page: pageNumber }), { reads: true }),
    'requests.round': verb(z.object({ round: id, page: pageNumber }), { reads: true }),
    /** `round`: the round of the request, to return to it. */
    'requests.show': verb(z.object({ source: id, request: id, round: id.optional() }), { reads: true }),
    'requests.ask': verb(z.object({ form: formId }), { form: askForm }),
    'requests.answer': verb(
      z.object({
        form: formId,
        source: id,
        request: id,
        kind: z.enum(['supplied', 'partly_supplied', 'will_supply_by', 'cannot_share', 'not_held']),
        /**
         * The instant of the response shown on the card; empty if there was none. Absent on cards posted before this
         * was added.
         */
        seen: z.string().max(40).optional(),
        round: id.optional(),
      }),
      { form: ({ kind }) => RESPONSE_FORMS[kind] },
    ),
    'requests.confirm-not-held': verb(z.object({ source: id, request: id, round: id.optional() })),
  },
  posted: ['requests', 'request', 'tracker'],
  events: TRACKER_EVENTS,
});
