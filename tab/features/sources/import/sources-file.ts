/** Checks of a chosen spreadsheet, before anything is sent. */
import { LIMITS } from '../../../../shared/contract/limits';

/** Returns the fault of a file that can be told without sending it; null if there is none. */
export function sourcesFileFault({ size }: Pick<File, 'size'>): string | null {
  if (size === 0) return 'The file is empty. Choose a spreadsheet of data sources.';
  if (size <= LIMITS.sourcesFileBytes) return null;
  return `The file is larger than ${LIMITS.sourcesFileBytes / 1_000_000} MB. A list of data sources is far smaller; the data itself never belongs here. Nothing was sent.`;
}
