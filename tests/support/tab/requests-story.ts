/**
 * The requests' part of a story: requests asked together and alone, with every kind of response, and prepared ones; and
 * the effects of changes.
 */
import type { PreparedView, RequestsView, RequestView, SourceChoiceView } from '../../../shared/contract/requests';
import { collectionPeriod, fullPeriods } from '../../../shared/domain/tracker/collection-periods';
import type { ResponseContent } from '../../../shared/domain/tracker/types';
import {
  FREQUENCY_WORDS,
  gatewayNote,
  gatewayWords,
  RESPONSE_WORDS,
  responseDetail,
} from '../../../shared/domain/tracker/words';
import { many, requestsView, requestView, responseView, roundView, TODAY } from '../builders';
import type { Answerers, Incoming, Story } from './answering';
import { aTracker } from './tracker-story';

const tracker = aTracker();
const CHAIR = 'Director and Chair, Violence Reduction Unit';

/** A request for a source of the story; its organisation is derived from the source. */
function request(sourceId: string, over: Partial<RequestView> = {}): RequestView {
  const source = tracker.sources.find(({ id }) => id === sourceId);
  if (source === undefined) throw new Error(`No source ${sourceId}`);
  const organisation = tracker.organisations.find(({ value }) => value === source.organisationId)?.label ?? '';
  return requestView({
    id: `${sourceId}-request`,
    sourceId,
    source: source.name,
    organisationId: source.organisationId,
    organisation,
    agencyId: source.agencyId,
    agency: tracker.agencies.find(({ value }) => value === source.agencyId)?.label ?? '',
    may: { answer: true, confirmNotHeld: false, withdraw: true, remind: true },
    ...over,
  });
}

function someRequests(): readonly RequestView[] {
  return [
    request('knife', {
      due: '2026-11-28',
      dueNote: 'Not a working day. Overdue from 2026-12-01.',
      effectiveDue: '2026-11-28',
      late: true,
      overdueWorkingDays: 12,
    }),
    request('ambulance', {
      due: '2026-12-11',
      effectiveDue: '2026-12-11',
      late: true,
      overdueWorkingDays: 3,
      latest: responseView({
        kind: 'cannot_share',
        words: 'Cannot share',
        detail: 'Health or social care personal information: Advice from the IG lead is expected in January.',
        by: 'Head of Business Intelligence (Interim), Digital Data and Insights',
      }),
      remains: 'What stands in the way has to be resolved.',
    }),
    request('first-time', {
      due: '2026-12-15',
      effectiveDue: '2027-01-08',
      latest: responseView({ kind: 'will_supply_by', words: 'Will supply later', detail: 'By 2027-01-08' }),
      remains: 'The data by 2027-01-08.',
      promisesLeft: 1,
    }),
    request('exclusions', {
      effectiveDue: null,
      latest: responseView({ kind: 'not_held', words: 'Not held', detail: '', by: CHAIR, onBehalf: true }),
      remains: 'The VRU has to confirm that it is not held.',
      may: { answer: true, confirmNotHeld: true, withdraw: true },
    }),
    request('reports', {
      effectiveDue: '2027-01-11',
      latest: responseView({
        kind: 'partly_supplied',
        words: 'Partly supplied',
        detail: 'Missing: the north of the island. Expected 2027-01-11',
      }),
      remains: 'The rest by 2027-01-11: the north of the island.',
    }),
    request('fires', {
      gateway: gatewayWords({ kind: 's17' }),
      gatewayNote: gatewayNote({ kind: 's17' }),
      requestingBody: 'Office of the Police and Crime Commissioner',
    }),
  ];
}

function choices(): readonly SourceChoiceView[] {
  return tracker.sources
    .filter(({ rag }) => rag !== 'excluded')
    .map(({ id, name, organisationId, frequency }) => {
      const organisation = tracker.organisations.find(({ value }) => value === organisationId)?.label ?? '';
      const periods = fullPeriods(frequency, TODAY, 3).map((period) => ({ value: period.id, label: period.label }));
      return { value: id, label: `${name}, ${organisation}`, organisationId, organisation, periods };
    });
}

function preparedOf(sourceId: string, due: string): PreparedView {
  const { source, organisation, agency } = request(sourceId);
  const { frequency } = tracker.sources.find(({ id }) => id === sourceId) ?? { frequency: 'monthly' };
  const [period] = fullPeriods(frequency, TODAY, 1);
  if (period === undefined) throw new Error(`${sourceId} is asked for once`);
  const words = FREQUENCY_WORDS[frequency];
  return { sourceId, source, organisation, agency, frequency: words, covers: period.id, period: period.label, due };
}

/** Six open requests, four of them asked together; two more are prepared. */
export function someOpenRequests(): RequestsView {
  const items = someRequests();
  const [knife, ambulance, first, , , fires] = items;
  const together = [knife, ambulance, first, fires].flatMap((item) => item ?? []);
  return requestsView({
    items,
    counts: { open: items.length, overdue: 2, mine: 1, waiting: 1 },
    rounds: [roundView({ id: 'round-october', asked: 7, answered: 5, items: together })],
    prepared: [preparedOf('violence', '2026-12-28'), preparedOf('survey', '2027-01-20')],
    sources: choices(),
    may: { ask: true, confirmPrepared: true },
  });
}

/** A large number of requests: so many open ones, and as many prepared. */
export function manyOpenRequests(count = 300): RequestsView {
  const like = request('fires');
  const prepared = preparedOf('violence', '2026-12-28');
  return {
    ...someOpenRequests(),
    items: many(count, (index) => ({ ...like, id: `request-${index}`, source: `Data source number ${index + 1}` })),
    counts: { open: count, overdue: 0, mine: 0, waiting: 0 },
    prepared: many(count, (index) => ({
      ...prepared,
      sourceId: `source-${index}`,
      source: `Data source number ${index + 1}`,
    })),
  };
}

function filtered({ requests }: Story, filter: string | undefined): RequestsView {
  if (filter === 'overdue') {
    return { ...requests, filter, items: requests.items.filter((item) => item.late) };
  }
  if (filter === 'waiting')
    return { ...requests, filter, items: requests.items.filter(({ latest }) => latest === null) };
  if (filter === 'mine') return { ...requests, filter, items: requests.items.slice(0, requests.counts.mine) };
  return requests;
}

/** Applies a change to the request everywhere in the story. */
function changed(story: Story, id: string | undefined, change: (request: RequestView) => RequestView): RequestView {
  const before = [...story.requests.items, ...story.source.requests].find((item) => item.id === id);
  if (before === undefined) throw new Error(`No request ${id}`);
  const after = change(before);
  const put = (items: readonly RequestView[]) => items.map((item) => (item.id === id ? after : item));
  story.requests = { ...story.requests, items: put(story.requests.items) };
  story.source = { ...story.source, requests: put(story.source.requests) };
  return after;
}

function asked(story: Story, requests: readonly RequestView[]): { readonly requests: readonly RequestView[] } {
  const { counts, items } = story.requests;
  story.requests = {
    ...story.requests,
    items: [...items, ...requests],
    counts: { ...counts, open: counts.open + requests.length },
  };
  return { requests };
}

export const REQUESTS_CHANGES: Answerers = {
  requests: (story, { query }) => filtered(story, query.filter),
  askForData: (story, { body }) => {
    // The schema has already made a list of it; the input type also allows a single id.
    const ids = [body.source].flat();
    const period = collectionPeriod(body.period)?.label ?? body.period;
    const due = { due: body.due, effectiveDue: body.due };
    return asked(
      story,
      ids.map((id) => request(id, { id: `${id}-${period}`, period, ...due })),
    );
  },
  confirmPrepared: (story, { body }) => {
    const confirmed = body.prepared.map(({ source, covers, due }) => {
      const prepared = story.requests.prepared.find(({ sourceId }) => sourceId === source);
      if (prepared === undefined) throw new Error(`Nothing is prepared for ${source}`);
      const period = collectionPeriod(covers)?.label ?? covers;
      return requestView({ ...prepared, id: `${source}-${covers}`, period, due, effectiveDue: due });
    });
    const gone = new Set(body.prepared.map(({ source }) => source));
    const prepared = story.requests.prepared.filter(({ sourceId }) => !gone.has(sourceId));
    story.requests = { ...story.requests, prepared };
    return asked(story, confirmed);
  },
  answerRequest: (story, { params, body }) => {
    // The schema has filled in the optional fields.
    const content = body as ResponseContent;
    const latest = responseView({
      kind: content.kind,
      words: RESPONSE_WORDS[content.kind],
      detail: responseDetail(content),
      by: CHAIR,
      onBehalf: true,
    });
    const remains = content.kind === 'supplied' ? '' : 'What the answer leaves open.';
    return changed(story, params.requestId, (before) => ({ ...before, latest, remains }));
  },
  confirmNotHeld: (story, { params }) =>
    changed(story, params.requestId, (before) => ({
      ...before,
      notHeldConfirmed: true,
      remains: '',
      may: { answer: false, confirmNotHeld: false, withdraw: false },
    })),
  withdrawRequest: (story, { params }: Incoming<'withdrawRequest'>) => {
    const left = ({ id }: RequestView) => id !== params.requestId;
    const { counts, items } = story.requests;
    story.requests = { ...story.requests, items: items.filter(left), counts: { ...counts, open: counts.open - 1 } };
    story.source = { ...story.source, requests: story.source.requests.filter(left) };
    return story.source;
  },
};
