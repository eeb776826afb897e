import { makeStyles, tokens } from '@fluentui/react-components';
import type { BarrierView } from '../../../shared/contract/barriers';
import { PlainList, Section } from '../../components/layout';
import { Tag } from '../../components/surface';
import { counted } from '../../lib/words';
import { BarrierActions } from './barrier-actions';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingTop: 0, borderTopStyle: 'none' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  code: { fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { marginTop: tokens.spacingVerticalS },
});

interface BarriersProps {
  readonly barriers: readonly BarrierView[];
  readonly mayResolve: boolean;
}

/** Open barriers of a source: since when, and who has to resolve them. */
export function Barriers({ barriers, mayResolve }: BarriersProps) {
  return (
    <Section card gap="l" title="Barriers">
      <PlainList gap="l">
        {barriers.map((barrier) => (
          <BarrierItem key={barrier.id} barrier={barrier} mayResolve={mayResolve} />
        ))}
      </PlainList>
    </Section>
  );
}

function BarrierItem({ barrier, mayResolve }: { readonly barrier: BarrierView; readonly mayResolve: boolean }) {
  const styles = useStyles();
  const { words, note, ageDays, owner, igOrganisation, blocks } = barrier;
  return (
    <li className={styles.item} aria-label={words}>
      <div className={styles.head}>
        <span className={styles.code}>{words}</span>
        <Tag>{ageDays === 0 ? 'Open since today' : `Open for ${counted(ageDays, 'day')}`}</Tag>
        {!blocks && <Tag tone="good">The data flows anyway</Tag>}
      </div>
      {note !== '' && <p className={styles.line}>{note}</p>}
      <p className={styles.quiet}>
        {owner === '' ? 'No owner' : `Owner: ${owner}`} · Information governance lead of {igOrganisation}
      </p>
      {mayResolve && <BarrierActions barrier={barrier} label={`Barrier: ${words}`} className={styles.actions} />}
    </li>
  );
}
