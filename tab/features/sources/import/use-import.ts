/**
 * Returns the state of an import: the spreadsheet is read by the server into a preview, and imported whole or not at
 * all.
 */
import { useEffect, useState } from 'react';
import type { ImportView } from '../../../../shared/contract/tracker';
import { useRouteMutation } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { base64OfBytes } from '../../../lib/bytes';
import type { ApiProblem } from '../../../lib/problem';
import { counted } from '../../../lib/words';
import { sourcesFileFault } from './sources-file';

export function useImport(onDone: () => void) {
  const toast = useToast();
  const [file, setFile] = useState<string | null>(null);
  const [preview, setPreview] = useState<ImportView | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const reading = useRouteMutation('previewSources', { onDone: setPreview });
  const importing = useRouteMutation('importSources', {
    onDone: () => {
      onDone();
      toast(`${counted(preview?.sources.length ?? 0, 'data source')} imported.`);
    },
  });
  const { send: read, forget } = reading;
  const { problem } = importing;
  useEffect(() => {
    // The tracker has changed since the preview: the preview is read again to show the new faults.
    if (file !== null && (problem?.kind === 'invalid' || problem?.kind === 'conflict')) read({ body: { file } });
  }, [problem, file, read]);
  const choose = async (chosen: File) => {
    forget();
    importing.forget();
    setPreview(null);
    setFile(null);
    const wrong = sourcesFileFault(chosen);
    setFault(wrong);
    if (wrong !== null) return;
    try {
      const content = base64OfBytes(new Uint8Array(await chosen.arrayBuffer()));
      setFile(content);
      read({ body: { file: content } });
    } catch {
      setFault('The browser could not read this file. Is it still where it was? Nothing was sent.');
    }
  };
  return {
    choose: (chosen: File) => void choose(chosen),
    fault: fault ?? faultIn(reading.problem),
    reading: reading.pending,
    preview,
    importAll: () => {
      if (file !== null) importing.send({ body: { file } });
    },
    importing: importing.pending,
    problem,
    forget: importing.forget,
  };
}

/** Returns why the server could not read the file, for its field; null if there is no problem. */
function faultIn(problem: ApiProblem | null): string | null {
  if (problem === null) return null;
  if (problem.kind === 'unreachable') {
    return 'Cannot reach the server. Check your connection and choose the file again.';
  }
  const reference = problem.correlationId === null ? '' : ` Reference: ${problem.correlationId}.`;
  return `${problem.fields.file ?? problem.message}${reference}`;
}
