/** What an event is about, in words, with the tab's page for it. */
import type { AboutView } from '../../../shared/contract/audit';
import type { Subject } from '../../../shared/domain/subject';
import type { Context } from '../context';
import { seatWords } from '../tracker/context';

export type SourceNames = ReadonlyMap<string, string>;

/** Null: the words of the event say it already. */
export function aboutSubject(subject: Subject, sources: SourceNames, context: Context): AboutView | null {
  switch (subject.kind) {
    case 'source':
    case 'request': {
      const words = sources.get(subject.sourceId) ?? 'A data source that is no longer there';
      return { words, path: `/sources/${subject.sourceId}` };
    }
    case 'seat':
      return { words: seatWords(subject.seatId, context), path: '/seats' };
    case 'meeting':
      return { words: `Meeting of ${subject.meetingId}`, path: '/meetings' };
    case 'register':
      return { words: `Register of ${subject.meetingId}`, path: `/attendance?register=${subject.meetingId}` };
    case 'snapshot':
      return { words: `Quarter ${subject.quarter}`, path: `/quarters/${subject.quarter}` };
    case 'barrier':
      return { words: 'Barriers', path: '/agreements' };
    case 'agreement':
      return { words: 'Agreements', path: '/agreements' };
    case 'action':
    case 'actions':
      return { words: 'Actions', path: '/actions' };
    case 'practice':
    case 'practice-entry':
      return { words: 'Support and best practice', path: '/practice' };
    case 'requests':
    case 'round':
      return { words: 'Requests', path: '/requests' };
    case 'tracker':
      return { words: 'Tracker', path: '/' };
    case 'attendance':
      return { words: 'Attendance', path: '/attendance/monitoring' };
    case 'meetings':
    case 'message':
    case 'group':
      return null;
  }
}
