/** Words and page of the tab for the subject of an event. */
import { AREAS } from '../../../shared/areas';
import type { AboutView } from '../../../shared/contract/audit';
import type { Subject } from '../../../shared/domain/subject';
import { monthWords } from '../../../shared/words/dates';
import type { Context } from '../context';
import { seatWords } from '../membership/seat-words';

export type SourceNames = ReadonlyMap<string, string>;

/**
 * Returns the subject's words and page if it has its own, else the first page of its area; null if the area has no
 * page.
 */
export function aboutSubject(
  subject: Subject,
  areaName: string,
  sources: SourceNames,
  context: Context,
): AboutView | null {
  switch (subject.kind) {
    case 'source':
    case 'request': {
      const words = sources.get(subject.sourceId) ?? 'A data source that is no longer there';
      return { words, path: `/sources/${subject.sourceId}` };
    }
    case 'seat':
      return { words: seatWords(subject.seatId, context), path: '/seats' };
    case 'meeting':
      return { words: `Meeting of ${monthWords(subject.meetingId)}`, path: '/meetings' };
    case 'register':
      return { words: `Register of ${monthWords(subject.meetingId)}`, path: '/attendance' };
    case 'snapshot':
      return { words: `Quarter ${subject.quarter}`, path: `/quarters/${subject.quarter}` };
    default:
      return firstPageOf(areaName);
  }
}

function firstPageOf(areaName: string): AboutView | null {
  const [page] = AREAS.find(({ name }) => name === areaName)?.pages ?? [];
  return page === undefined ? null : { words: page.name, path: page.path };
}
