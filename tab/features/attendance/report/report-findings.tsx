import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { RegisterView } from '../../../../shared/contract/attendance';
import type { ReportProposalView, ReportView } from '../../../../shared/contract/attendance-report';
import { Stack } from '../../../components/layout';
import { MutationProblem } from '../../../components/mutation-problem';
import type { ApiProblem } from '../../../lib/problem';
import { Proposals } from './proposals';
import { Unmatched } from './unmatched';
import { summaryWords } from './verdicts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

interface ReportFindingsProps {
  readonly register: RegisterView;
  readonly report: ReportView;
  readonly recording: boolean;
  readonly problem: ApiProblem | null;
  readonly onForget: () => void;
  readonly onRecord: (proposals: readonly ReportProposalView[]) => void;
}

/** Differences between the report and the register, in both directions. */
export function ReportFindings(props: ReportFindingsProps) {
  const styles = useStyles();
  const { register, report, recording, onRecord } = props;
  const { proposals, unmatched, notInReport } = report;
  const summary = useRef<HTMLParagraphElement>(null);
  const fresh = proposals.filter(({ verdict }) => verdict === 'new');
  return (
    <Stack gap="l">
      {report.otherDay !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{report.otherDay}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.head}>
        <div>
          <Summary report={report} element={summary} />
          <p className={styles.quiet}>
            {[report.title, report.startedAt].filter((words) => words !== null).join(', ')}
          </p>
        </div>
        {fresh.length > 0 && (
          <Button appearance="primary" disabledFocusable={recording} onClick={() => onRecord(fresh)}>
            Record all that are new ({fresh.length})
          </Button>
        )}
      </div>
      <MutationProblem problem={props.problem} onDismiss={props.onForget} />
      {proposals.length > 0 && (
        <Proposals proposals={proposals} recording={recording} onRecord={(proposal) => onRecord([proposal])} />
      )}
      {unmatched.length > 0 && (
        <Part title="In the report, without a seat that we know">
          <Unmatched register={register} people={unmatched} onNothingLeft={() => summary.current?.focus()} />
        </Part>
      )}
      {notInReport.length > 0 && (
        <Part title="Down as present, and not in the report">
          <ul className={styles.list}>
            {notInReport.map((seat) => (
              <li key={seat}>{seat}</li>
            ))}
          </ul>
        </Part>
      )}
    </Stack>
  );
}

interface SummaryProps {
  readonly report: ReportView;
  readonly element: RefObject<HTMLParagraphElement | null>;
}

/** Takes the focus each time the report has been compared anew: the pressed button may be gone. */
function Summary({ report, element }: SummaryProps) {
  const styles = useStyles();
  const compared = useRef<ReportView | null>(null);
  useEffect(() => {
    if (compared.current !== report) element.current?.focus();
    compared.current = report;
  }, [report, element]);
  return (
    <p ref={element} tabIndex={-1} role="status" className={styles.summary}>
      {summaryWords(report)}
    </p>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </div>
  );
}
