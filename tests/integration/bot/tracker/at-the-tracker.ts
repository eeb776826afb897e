/** Operations on the tracker. */
import type { AskedView, RequestsView, RequestView } from '../../../../shared/contract/requests';
import type { SourcePageView, SourceView, TrackerView } from '../../../../shared/contract/tracker';
import type { Entries } from '../../../../shared/forms/form';
import type { sourceForm } from '../../../../shared/forms/sources';
import type { App } from '../../../support/app';
import { editOf } from '../../../support/edits';
import { CHAIR, changed, POLICE, page, VRU } from '../../../support/storage/group-operations';

/** Another seat of the police. */
export const TACTICAL = 'police-tactical-lead';
export const FIRE = 'hiwfrs-senior-analyst';
/** A seat of an organisation from which nothing is requested here. */
export const MEMBER = 'hampshire-yjs';

/** The form entries of a source; tests may override them. */
export const SOURCE = {
  name: 'Knife crime offences',
  organisation: 'police',
  classification: 'aggregate',
  frequency: 'monthly',
} as const;

export const registers = (app: App, more: object = {}, by = VRU) =>
  changed<SourceView>(app, by, 'POST', '/sources', { ...SOURCE, ...more });

/** Edits a source through its form: sends only the fields that differ. */
export async function edits(app: App, { id }: Pick<SourceView, 'id'>, more: Partial<SourceEntries>, by = VRU) {
  const { source } = await page<SourcePageView>(app, by, `/sources/${id}`);
  return changed<SourcePageView>(app, by, 'PUT', `/sources/${id}`, editOf(sourceEntries(source), more));
}

type SourceEntries = Entries<typeof sourceForm>;

/** Returns a source in the format of its form. */
export function sourceEntries({ organisationId: organisation, ...source }: SourceView): SourceEntries {
  const { name, area, classification, frequency, snaSection, isaRequired } = source;
  return { name, organisation, area, classification, frequency, snaSection, isaRequired };
}

/** Makes a POST request for a source: retirement, quality issue and so on. */
export const moves = (app: App, { id }: Pick<SourceView, 'id'>, what: string, body: object, by = VRU) =>
  changed<SourcePageView>(app, by, 'POST', `/sources/${id}/${what}`, body);

export const overrides = (app: App, { id }: Pick<SourceView, 'id'>, body: object, by = VRU) =>
  changed<SourcePageView>(app, by, 'PUT', `/sources/${id}/override`, body);

/** Registers so many sources of an organisation; returns their ids. */
export async function sourcesOf(app: App, organisation: string, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    ids.push((await registers(app, { name: `Source ${index} of ${organisation}`, organisation })).id);
  }
  return ids;
}

export const requestsOf = (app: App, seatId = POLICE, filter = '') =>
  page<RequestsView>(app, seatId, `/requests${filter}`);

/** Default fields of a request: section 16, October, due in a month. */
export const ASKED = { period: '2026-10', due: '2026-12-18', gateway: 's16' } as const;

/** Asks for the data of one or several sources, by default as the chair; returns the requests. */
export async function asks(app: App, source: string | readonly string[], more: object = {}, by = CHAIR) {
  const { requests } = await changed<AskedView>(app, by, 'POST', '/requests', { ...ASKED, source, ...more });
  return requests;
}

/** Makes one request for one source. */
export async function asksOne(app: App, { id }: Pick<SourceView, 'id'>, more: object = {}): Promise<RequestView> {
  const [request] = await asks(app, id, more);
  if (request === undefined) throw new Error('Nothing was asked for');
  return request;
}

export const answerPath = ({ id, sourceId }: Pick<RequestView, 'id' | 'sourceId'>) =>
  `/sources/${sourceId}/requests/${id}/answers`;

export const answers = (app: App, request: Pick<RequestView, 'id' | 'sourceId'>, body: object, by = POLICE) =>
  changed<RequestView>(app, by, 'POST', answerPath(request), body);

export const SUPPLIED = { kind: 'supplied', period: 'October 2026', on: '2026-11-20' } as const;
export const NO_CAPACITY = { kind: 'cannot_share', barrier: 'capacity', note: 'Nobody to draw it up' } as const;

export const trackerFor = (app: App, by = POLICE) => page<TrackerView>(app, by, '/tracker');

/** Returns a source as listed in the tracker. Throws: if it is not listed. */
export async function listed(app: App, { id }: Pick<SourceView, 'id'>, by = POLICE): Promise<SourceView> {
  const found = (await trackerFor(app, by)).sources.find((source) => source.id === id);
  if (found === undefined) throw new Error(`The tracker lists no source ${id}`);
  return found;
}

export const pageOf = (app: App, { id }: Pick<SourceView, 'id'>, by = POLICE) =>
  page<SourcePageView>(app, by, `/sources/${id}`);

/** Returns the titles of a source's history, newest first. */
export async function historyOf(app: App, source: Pick<SourceView, 'id'>): Promise<readonly string[]> {
  return (await pageOf(app, source)).history.entries.map(({ title }) => title);
}
