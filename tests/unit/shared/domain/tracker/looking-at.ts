/** A source on a given day: its requests and circumstances, and the resulting status. */
import { ragOf } from '../../../../../shared/domain/tracker/rag';
import type { RagFacts } from '../../../../../shared/domain/tracker/rag-facts';
import type { DataRequest, ResponseContent, SourceRecord } from '../../../../../shared/domain/tracker/types';
import { aRecord, aRequest, aResponse, ENGLAND, TODAY } from '../../../../support/domain-builders';

/** The properties of a source that a test sets besides its requests. */
export type Circumstances = Partial<SourceRecord & Omit<RagFacts, 'record'>>;

/**
 * Returns the inputs of the RAG table; by default, today is Monday 23 November 2026 and the grace is ten working days.
 */
export function factsAbout(requests: readonly DataRequest[], circumstances: Circumstances = {}): RagFacts {
  const { agreements = [], today = TODAY, graceWorkingDays = 10, calendar = ENGLAND, ...record } = circumstances;
  return { record: aRecord({ requests, ...record }), agreements, today, graceWorkingDays, calendar };
}

/** Returns the status of the source. */
export function statusOf(requests: readonly DataRequest[], circumstances: Circumstances = {}) {
  return ragOf(factsAbout(requests, circumstances));
}

/** Returns the RAG and the row of the table; reasons are tested separately. */
export function ragAndRow(requests: readonly DataRequest[], circumstances: Circumstances = {}): string {
  const { rag, row } = statusOf(requests, circumstances);
  return `${rag}: ${row}`;
}

/** Returns a request that is due on a day, with its response. */
export function due(day: string, content: ResponseContent | null = null, at?: string): DataRequest {
  return aRequest({ due: day, latest: content === null ? null : aResponse(content, at) });
}
