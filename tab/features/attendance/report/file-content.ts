/** Checks and encoding of a chosen file, before anything is sent. */
import { LIMITS } from '../../../../shared/contract/limits';
import { base64OfBytes } from '../../../lib/bytes';

/** Returns the fault of a file that can be told without sending it; null if there is none. */
export function reportFileFault({ size }: Pick<File, 'size'>): string | null {
  if (size === 0) return 'The file is empty. Choose the attendance report that Teams saved.';
  if (size <= LIMITS.reportBytes) return null;
  const most = `${LIMITS.reportBytes / 1_000_000} MB`;
  return `The file is larger than ${most}. An attendance report is far smaller: choose the file that Teams saved. Nothing was sent.`;
}

/** Returns the bytes of a file as base64. Rejects if the browser cannot read it: it was moved, or may not be opened. */
export async function base64Of(file: Blob): Promise<string> {
  return base64OfBytes(new Uint8Array(await file.arrayBuffer()));
}
