import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { BarrierView } from '../../../shared/contract/barriers';
import { useLinkStyles } from '../../components/links';
import { Tag } from '../../components/surface';
import { counted } from '../../lib/words';
import { BarrierActions } from './barrier-actions';

export const useBarrierStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr) auto',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    overflowWrap: 'anywhere',
    '@media (max-width: 699.9px)': { gridTemplateColumns: 'minmax(0, 1fr)', padding: tokens.spacingHorizontalL },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  code: { fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface BarrierRowProps {
  readonly barrier: BarrierView;
  readonly mayKeep: boolean;
}

/** One open barrier: to which source, since when, and who has to resolve it. */
export function BarrierRow({ barrier, mayKeep }: BarrierRowProps) {
  const styles = useBarrierStyles();
  const { words, source, ageDays, owner, igOrganisation, blocks, awaited } = barrier;
  return (
    <li className={styles.row} aria-label={`${words}: ${source}`}>
      <BarrierWords barrier={barrier}>
        <Tag>{ageDays === 0 ? 'Open since today' : `Open for ${counted(ageDays, 'day')}`}</Tag>
        {!blocks && <Tag tone="good">The data flows anyway</Tag>}
      </BarrierWords>
      <div>
        <p className={styles.line}>{owner === '' ? <Tag tone="attention">No owner</Tag> : owner}</p>
        <p className={styles.quiet}>Information governance lead of {igOrganisation}</p>
        {awaited && <p className={styles.quiet}>A request waits for it.</p>}
      </div>
      {mayKeep && <BarrierActions barrier={barrier} label={`Barrier to ${source}`} about={`${words}, ${source}`} />}
    </li>
  );
}

interface BarrierWordsProps {
  readonly barrier: Pick<BarrierView, 'words' | 'note' | 'sourceId' | 'source' | 'organisation'>;
  /** Tags beside the kind of barrier. */
  readonly children: ReactNode;
}

/** The kind of barrier, its note, and the source it blocks. */
export function BarrierWords({ barrier, children }: BarrierWordsProps) {
  const styles = useBarrierStyles();
  const { link } = useLinkStyles();
  const { words, note, sourceId, source, organisation } = barrier;
  return (
    <div>
      <div className={styles.head}>
        <span className={styles.code}>{words}</span>
        {children}
      </div>
      {note !== '' && <p className={styles.line}>{note}</p>}
      <p className={styles.quiet}>
        <Link href={`/sources/${sourceId}`} className={link}>
          {source}
        </Link>
        , {organisation}
      </p>
    </div>
  );
}
