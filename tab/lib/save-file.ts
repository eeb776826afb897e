/** Saving a file that the server made: its bytes came as base64, the browser puts it where downloads go. */
import type { FileView } from '../../shared/contract/meetings';
import { bytesOf } from './bytes';

/** How long the browser may take to fetch the bytes from its own memory. */
const GRACE = 30_000;

/** Hands the file to the browser, which saves it under its name. */
export function saveFile(file: FileView): void {
  const url = URL.createObjectURL(new Blob([bytesOf(file.base64)], { type: file.contentType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // At once would be too early: the download begins only after this.
  setTimeout(() => URL.revokeObjectURL(url), GRACE);
}
