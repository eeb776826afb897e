/** Saving a file that the server generated: its bytes arrive as base64, and the browser saves it as a download. */
import type { FileView } from '../../shared/contract/meetings';
import { bytesOf } from './bytes';

/** Milliseconds for the browser to read the bytes from its own memory. */
const GRACE = 30_000;

/** Starts the download of a file under its name. */
export function saveFile(file: FileView): void {
  const url = URL.createObjectURL(new Blob([bytesOf(file.base64)], { type: file.contentType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // Revoking at once would be too early: the download begins only after this call.
  setTimeout(() => URL.revokeObjectURL(url), GRACE);
}
