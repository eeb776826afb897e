/** Where the nightly backups go: a container of Blob storage, or a folder in local mode. */
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { TokenCredential } from '@azure/identity';

export interface BackupTarget {
  /** Keeps a file under a name, in place of one that has it already. */
  keep(name: string, path: string): Promise<void>;
}

/** A folder; it is made where it is missing. */
export function folderTarget(folder: string): BackupTarget {
  return {
    async keep(name, path) {
      const target = join(folder, name);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(path, target);
    },
  };
}

const SCOPE = 'https://storage.azure.com/.default';
/** Takes a blob of up to 5,000 MiB in one request. */
const SERVICE_VERSION = '2021-12-02';
const TIMEOUT_MS = 5 * 60_000;

/** Storage did not take a backup. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

/**
 * A container, to which files are sent with the server's own Azure identity, in one request each: one that breaks off leaves nothing
 * behind. No library: the one there is for blobs needs a newer Node than this product, and 11 packages.
 *
 * @param containerUrl such as `https://account.blob.core.windows.net/backups`
 * @param credential null: the address itself lets in, as that of an emulator does in tests
 */
export function blobTarget(containerUrl: string, credential: Pick<TokenCredential, 'getToken'> | null): BackupTarget {
  return {
    async keep(name, path) {
      const url = new URL(containerUrl);
      url.pathname = `${url.pathname.replace(/\/$/, '')}/${name.split('/').map(encodeURIComponent).join('/')}`;
      const token = await credential?.getToken(SCOPE);
      await put(url, path, {
        ...(token ? { authorization: `Bearer ${token.token}` } : {}),
        'content-length': (await stat(path)).size,
        'content-type': 'application/gzip',
        'x-ms-blob-type': 'BlockBlob',
        'x-ms-version': SERVICE_VERSION,
      });
    },
  };
}

async function put(url: URL, path: string, headers: Readonly<Record<string, string | number>>): Promise<void> {
  const send = url.protocol === 'http:' ? plainRequest : tlsRequest;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const sent = send(url, { method: 'PUT', headers, signal });
  const answered = new Promise<{ readonly status: number; readonly code: string }>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, code: String(response.headers['x-ms-error-code'] ?? '') });
    });
  });
  // Storage may refuse before it has read the file: its answer says more than the broken connection.
  const [, outcome] = await Promise.allSettled([pipeline(createReadStream(path), sent), answered]);
  if (outcome.status === 'rejected') throw new BackupRefused('Blob storage does not answer', { cause: outcome.reason });
  const { status, code } = outcome.value;
  if (status !== 201) throw new BackupRefused(`Blob storage answered ${status} ${code}`.trim());
}
