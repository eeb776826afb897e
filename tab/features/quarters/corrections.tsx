import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { CorrectionView, SnapshotVersionView } from '../../../shared/contract/snapshots';
import { percentageWords } from '../../../shared/domain/tracker/measure';
import { Moment, Sentence } from '../../components/day';
import { PlainList, Row, Section } from '../../components/layout';
import { RagChip } from '../../components/rag';

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  correction: { overflowWrap: 'anywhere' },
  link: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The corrections of a version, each with its reason. */
export function Corrections({ version }: { readonly version: SnapshotVersionView }) {
  const styles = useStyles();
  const { corrections, asTaken } = version;
  return (
    <Section card title="Corrected">
      {asTaken !== null && <p className={styles.words}>As it was taken, the figure was {percentageWords(asTaken)}.</p>}
      <PlainList label="What was corrected" gap="m">
        {corrections.map((correction) => (
          <li key={keyOf(correction)} className={styles.correction}>
            <Corrected correction={correction} />
            <div>
              <Sentence text={correction.reason} />
            </div>
            <div className={styles.quiet}>
              <Moment at={correction.at} />
              {correction.by !== '' && `, ${correction.by}`}
            </div>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function Corrected({ correction }: { readonly correction: CorrectionView }) {
  const styles = useStyles();
  if (correction.kind === 'sharing') {
    const { added, removed } = correction;
    const parts = [
      added.length === 0 ? '' : `${added.join(', ')} shared`,
      removed.length === 0 ? '' : `${removed.join(', ')} did not share`,
    ];
    return <div>Organisations sharing: {parts.filter((part) => part !== '').join('; ')}</div>;
  }
  const { sourceId, name, organisation, from, to } = correction;
  return (
    <>
      <Link href={`/sources/${sourceId}`} className={styles.link}>
        {name}
      </Link>
      , {organisation}
      <Row>
        <span>{from === null ? 'Not counted' : <RagChip rag={from} />}</span> → <RagChip rag={to} />
      </Row>
    </>
  );
}

function keyOf(correction: CorrectionView): string {
  return `${correction.at} ${correction.kind === 'source' ? correction.sourceId : 'sharing'}`;
}
