/**
 * State of a chosen report: read by the server, compared with the register, and compared again after something was
 * recorded.
 */
import { useEffect, useState } from 'react';
import type { ReportProposalView, ReportView } from '../../../../shared/contract/attendance-report';
import { useRouteMutation } from '../../../components/session';
import { useToast } from '../../../components/toast';
import type { ApiProblem } from '../../../lib/problem';
import { counted } from '../../../lib/words';
import { useShowRegister } from '../register/use-register';
import { base64Of, reportFileFault } from './file-content';

interface Chosen {
  readonly fileName: string;
  readonly content: string;
}

export function useReport(meetingId: string) {
  const toast = useToast();
  const show = useShowRegister();
  const params = { meetingId };
  const [report, setReport] = useState<ReportView | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const reading = useRouteMutation('readReport', {
    onDone: (read) => {
      setReport(read);
      setChoosing(false);
    },
  });
  const applying = useRouteMutation('applyReport', {
    onDone: (register, { body }) => {
      show(register);
      toast(`${counted(body?.seats?.length ?? 0, 'seat')} recorded as present.`);
      if (chosen !== null) reading.send({ params, body: chosen });
    },
  });
  const { send: read, forget } = reading;
  const { problem } = applying;
  useEffect(() => {
    // Somebody answered in between: the proposals are compared with the current answers again.
    if (problem?.kind === 'conflict' && chosen !== null) read({ params: { meetingId }, body: chosen });
  }, [problem, chosen, read, meetingId]);
  const choose = async (file: File) => {
    forget();
    applying.forget();
    const wrong = reportFileFault(file);
    setFault(wrong);
    if (wrong !== null) return;
    try {
      const body = { fileName: file.name, content: await base64Of(file) };
      setChosen(body);
      setChoosing(true);
      read({ params, body });
    } catch {
      setFault('The browser could not read this file. Is it still where it was? Nothing was sent.');
    }
  };
  return {
    report,
    choose,
    fault: fault ?? faultIn(reading.problem),
    /** Whether a chosen file is being read, not only compared again. */
    reading: choosing && reading.pending,
    record: (proposals: readonly ReportProposalView[]) =>
      applying.send({
        params,
        body: { seats: proposals.map(({ seatId, verdict }) => ({ seat: seatId, override: verdict === 'own-answer' })) },
      }),
    recording: applying.pending || reading.pending,
    problem,
    forget: applying.forget,
  };
}

/** Returns why the server could not read the file, for its field; null if there is no problem. */
function faultIn(problem: ApiProblem | null): string | null {
  if (problem === null) return null;
  if (problem.kind === 'unreachable')
    return 'Cannot reach the server. Check your connection and choose the file again.';
  const reference = problem.correlationId === null ? '' : ` Reference: ${problem.correlationId}.`;
  return `${problem.fields.content ?? problem.fields.fileName ?? problem.message}${reference}`;
}
