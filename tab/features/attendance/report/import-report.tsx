import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { RegisterView } from '../../../../shared/contract/attendance';
import { FileField } from '../../../components/file-field';
import { ReportFindings } from './report-findings';
import { useReport } from './use-report';

const useStyles = makeStyles({
  surface: { maxWidth: '960px', '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalL } },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

interface ImportReportProps {
  readonly register: RegisterView;
  readonly onClose: () => void;
}

/** The attendance report of Teams beside what people said themselves. It proposes; chair or VRU decide. */
export function ImportReport({ register, onClose }: ImportReportProps) {
  const styles = useStyles();
  const report = useReport(register.meetingId);
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Attendance report from Teams</DialogTitle>
          <DialogContent className={styles.content}>
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
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Done</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
