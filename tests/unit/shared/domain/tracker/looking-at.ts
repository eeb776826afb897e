/** A source looked at on a day: what its story says of requests and circumstances, and how it stands then. */
import { ragOf } from '../../../../../shared/domain/tracker/rag';
import type { RagFacts } from '../../../../../shared/domain/tracker/rag-facts';
import type { DataRequest, ResponseContent, SourceRecord } from '../../../../../shared/domain/tracker/types';
import { aRecord, aRequest, aResponse, ENGLAND, TODAY } from '../../../../support/domain-builders';

/** What a story is about beside the requests. */
export type Circumstances = Partial<SourceRecord & Omit<RagFacts, 'record'>>;

/** What the table looks at: today is Monday 23 November 2026 and the grace ten working days, unless the story says so. */
export function factsAbout(requests: readonly DataRequest[], circumstances: Circumstances = {}): RagFacts {
  const { agreements = [], today = TODAY, graceWorkingDays = 10, calendar = ENGLAND, ...record } = circumstances;
  return { record: aRecord({ requests, ...record }), agreements, today, graceWorkingDays, calendar };
}

/** The status of the source. */
export function statusOf(requests: readonly DataRequest[], circumstances: Circumstances = {}) {
  return ragOf(factsAbout(requests, circumstances));
}

/** RAG and row, which is what a story is about; reasons have their own. */
export function ragAndRow(requests: readonly DataRequest[], circumstances: Circumstances = {}): string {
  const { rag, row } = statusOf(requests, circumstances);
  return `${rag}: ${row}`;
}

/** A request due on a day, and what was said to it. */
export function due(day: string, content: ResponseContent | null = null, at?: string): DataRequest {
  return aRequest({ due: day, latest: content === null ? null : aResponse(content, at) });
}
