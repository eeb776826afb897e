import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReportProposalView } from '../../../../shared/contract/attendance-report';
import { Tag } from '../../../components/surface';
import { type Column, DataTable } from '../../../components/table/data-table';
import { evidenceWords, overrideQuestion, registerSays, verdictWords } from './verdicts';

const useStyles = makeStyles({
  seat: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  decide: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface ProposalsProps {
  readonly proposals: readonly ReportProposalView[];
  readonly recording: boolean;
  readonly onRecord: (proposal: ReportProposalView) => void;
}

/** Table of the seats in the report, beside the answers in the register. */
export function Proposals({ proposals, recording, onRecord }: ProposalsProps) {
  const styles = useStyles();
  const columns = useMemo<readonly Column<ReportProposalView>[]>(
    () => [
      { id: 'seat', name: 'Seat', cell: ({ seat }) => seat },
      { id: 'report', name: 'In the report', cell: (proposal) => <Evidence proposal={proposal} /> },
      { id: 'register', name: 'Register says', cell: registerSays },
      {
        id: 'decide',
        name: 'What follows',
        cell: (proposal) => <Decide proposal={proposal} recording={recording} onRecord={onRecord} />,
      },
    ],
    [recording, onRecord],
  );
  return (
    <DataTable
      dense
      inset="none"
      caption="Seats in the report"
      columns={columns}
      rows={proposals}
      keyOf={({ seatId }) => seatId}
      card={(proposal) => (
        <>
          <span className={styles.seat}>{proposal.seat}</span>
          <Evidence proposal={proposal} />
          <span>Register: {registerSays(proposal)}</span>
          <Decide proposal={proposal} recording={recording} onRecord={onRecord} />
        </>
      )}
    />
  );
}

function Evidence({ proposal }: { readonly proposal: ReportProposalView }) {
  const styles = useStyles();
  return (
    <span>
      {proposal.person.name}
      <span className={styles.quiet}>{evidenceWords(proposal.person, proposal.matchedBy)}</span>
    </span>
  );
}

interface DecideProps extends Pick<ProposalsProps, 'recording' | 'onRecord'> {
  readonly proposal: ReportProposalView;
}

/** The verdict, and the button that records it. A person's own answer is replaced only after a confirmation. */
function Decide({ proposal, recording, onRecord }: DecideProps) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const left = useRef(false);
  const decide = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The confirmation was removed together with its pressed button.
    if (!asking && left.current) decide.current?.querySelector('button')?.focus();
    left.current = asking;
  }, [asking]);
  const { verdict, seat } = proposal;
  const open = verdict !== 'agrees';
  if (asking && verdict === 'own-answer') {
    return <Override proposal={proposal} recording={recording} onRecord={onRecord} onLeave={() => setAsking(false)} />;
  }
  return (
    <div ref={decide} className={styles.decide}>
      <Tag tone={verdict === 'agrees' ? 'good' : verdict === 'own-answer' ? 'attention' : 'plain'}>
        {verdictWords(proposal)}
      </Tag>
      {open && (
        <Button
          size="small"
          aria-label={`Record as present: ${seat}`}
          disabledFocusable={recording}
          onClick={() => (verdict === 'own-answer' ? setAsking(true) : onRecord(proposal))}
        >
          Record as present{verdict === 'own-answer' && ' …'}
        </Button>
      )}
    </div>
  );
}

function Override({ proposal, recording, onRecord, onLeave }: DecideProps & { readonly onLeave: () => void }) {
  const styles = useStyles();
  const question = useRef<HTMLSpanElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div className={styles.decide}>
      <span ref={question} tabIndex={-1}>
        {overrideQuestion(proposal)}
      </span>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          aria-label={`Record present instead: ${proposal.seat}`}
          disabledFocusable={recording}
          onClick={() => onRecord(proposal)}
        >
          Record present
        </Button>
        <Button size="small" aria-label={`Leave it: ${proposal.seat}`} onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </div>
  );
}
