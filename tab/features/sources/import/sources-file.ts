/** A spreadsheet that was chosen, looked at before anything is sent. */
import { LIMITS } from '../../../../shared/contract/limits';

/** What is wrong with a file that need not be sent to know it; null: nothing. */
export function sourcesFileFault({ size }: Pick<File, 'size'>): string | null {
  if (size === 0) return 'The file is empty. Choose a spreadsheet of data sources.';
  if (size <= LIMITS.sourcesFileBytes) return null;
  return `The file is larger than ${LIMITS.sourcesFileBytes / 1_000_000} MB. A list of data sources is far smaller; the data itself never belongs here. Nothing was sent.`;
}
