import { Button } from '@fluentui/react-components';
import type { RegisterView } from '../../../../shared/contract/attendance';
import { DialogFrame } from '../../../components/dialog-frame';
import { FileField } from '../../../components/file-field';
import { ReportFindings } from './report-findings';
import { useReport } from './use-report';

interface ImportReportProps {
  readonly register: RegisterView;
  readonly onClose: () => void;
}

/**
 * Import of the attendance report from Teams, compared with people's own answers. It only makes proposals; chair or VRU
 * decide.
 */
export function ImportReport({ register, onClose }: ImportReportProps) {
  const report = useReport(register.meetingId);
  return (
    <DialogFrame
      wide
      title="Attendance report from Teams"
      onClose={onClose}
      actions={<Button onClick={onClose}>Done</Button>}
    >
      <FileField
        label="Attendance report"
        hint="The CSV file that Teams offers the organiser after the meeting. Choose it, or drop it here."
        accept=".csv,.tsv,.txt"
        fault={report.fault}
        busy={report.reading ? 'Reading the report…' : null}
        onChoose={(file) => void report.choose(file)}
      />
      {report.report !== null && (
        <ReportFindings
          register={register}
          report={report.report}
          recording={report.recording}
          problem={report.problem}
          onForget={report.forget}
          onRecord={report.record}
        />
      )}
    </DialogFrame>
  );
}
