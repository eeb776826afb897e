/** Targets of the nightly backups: a container of Blob storage, or a folder in local mode. */
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { TokenCredential } from '@azure/identity';

export interface BackupTarget {
  /** Stores a file under a name and replaces an existing one of that name. */
  keep(name: string, path: string): Promise<void>;
}

/** Returns a target that copies files into a folder, created if missing. */
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
/** API version that accepts a blob of up to 5,000 MiB in one request. */
const SERVICE_VERSION = '2021-12-02';
const TIMEOUT_MS = 5 * 60_000;

/** Blob storage refused the backup or did not answer. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

/**
 * Returns a target that uploads each file to a container in one request, authenticated by the server's own Azure
 * identity. An interrupted upload leaves nothing behind. The official client library is not used: it needs a newer Node
 * than this product and brings 11 packages.
 *
 * @param containerUrl for example `https://account.blob.core.windows.net/backups`
 * @param credential null if the URL itself grants access, as an emulator's URL does in tests
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
  // Storage may refuse before it has read the whole file: its response is more informative than the connection error.
  const [, outcome] = await Promise.allSettled([pipeline(createReadStream(path), sent), answered]);
  if (outcome.status === 'rejected') throw new BackupRefused('Blob storage does not answer', { cause: outcome.reason });
  const { status, code } = outcome.value;
  if (status !== 201) throw new BackupRefused(`Blob storage answered ${status} ${code}`.trim());
}
