/** Whether a spreadsheet can be imported. */
import type { ImportView } from '../../../../shared/contract/tracker';
import { counted } from '../../../lib/words';

export interface ImportVerdict {
  readonly ready: boolean;
  readonly words: string;
}

/** Returns the verdict on a preview: a single fault prevents the whole import. */
export function importVerdict({ sources, faults }: ImportView): ImportVerdict {
  if (faults.length > 0) {
    const these = faults.length === 1 ? 'this fault' : `these ${faults.length} faults`;
    return {
      ready: false,
      words: `Nothing can be imported yet. Put ${these} right in the spreadsheet and choose it again.`,
    };
  }
  if (sources.length === 0) return { ready: false, words: 'There is no data source in this spreadsheet.' };
  return { ready: true, words: `No faults. ${counted(sources.length, 'data source')} can be imported.` };
}
