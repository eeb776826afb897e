import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ReportProposalView } from '../../../../shared/contract/attendance-report';
import { PlainList } from '../../../components/layout';
import { Tag } from '../../../components/surface';
import { useNarrow } from '../../../components/use-media';
import { evidenceWords, overrideQuestion, registerSays, verdictWords } from './verdicts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 0`,
  },
  cell: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
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

/** Each seat that the report speaks of, beside what the register says: a table, or one below the other where it is narrow. */
export function Proposals(props: ProposalsProps) {
  const styles = useStyles();
  const narrow = useNarrow();
  if (narrow) {
    return (
      <PlainList label="Seats in the report">
        {props.proposals.map((proposal) => (
          <li key={proposal.seatId} className={styles.item}>
            <span className={styles.seat}>{proposal.seat}</span>
            <Evidence proposal={proposal} />
            <span>Register: {registerSays(proposal)}</span>
            <Decide {...props} proposal={proposal} />
          </li>
        ))}
      </PlainList>
    );
  }
  return (
    <table aria-label="Seats in the report" className={styles.table}>
      <thead>
        <tr>
          {['Seat', 'In the report', 'Register says', 'What follows'].map((words) => (
            <th key={words} scope="col" className={styles.head}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.proposals.map((proposal) => (
          <tr key={proposal.seatId}>
            <th scope="row" className={styles.cell}>
              {proposal.seat}
            </th>
            <td className={styles.cell}>
              <Evidence proposal={proposal} />
            </td>
            <td className={styles.cell}>{registerSays(proposal)}</td>
            <td className={styles.cell}>
              <Decide {...props} proposal={proposal} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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

/** What follows, and the press that records it. A person's own word is replaced only after one more question. */
function Decide({ proposal, recording, onRecord }: DecideProps) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const { verdict, seat } = proposal;
  const open = verdict !== 'agrees';
  if (asking && verdict === 'own-answer') {
    return <Override proposal={proposal} recording={recording} onRecord={onRecord} onLeave={() => setAsking(false)} />;
  }
  return (
    <div className={styles.decide}>
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
