import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons';
import { Fragment, type ReactNode, useId } from 'react';
import type { SnapshotVersionView } from '../../../shared/contract/snapshots';
import { ofSourcesDueWords, percentageWords } from '../../../shared/domain/tracker/measure';
import { CountToggle } from '../../components/count-link';
import { Moment } from '../../components/day';
import { useHidden } from '../../components/hidden';
import { RagBar } from '../../components/rag';
import { Card, SectionTitle, Tag } from '../../components/surface';
import { counted } from '../../lib/words';
import type { QuarterFigure } from './counted';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalM,
    margin: 0,
  },
  figure: {
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  big: {
    fontSize: tokens.fontSizeHero900,
    lineHeight: '1',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  small: { fontSize: tokens.fontSizeHero700 },
  quiet: { color: tokens.colorNeutralForeground2 },
  // Names within one sentence; on a narrow screen, where they would break, each has its own line.
  named: { '@media (max-width: 699.9px)': { display: 'block' } },
  comma: { '@media (max-width: 699.9px)': { display: 'none' } },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    '@media (max-width: 699.9px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      '& dd': { marginBottom: tokens.spacingVerticalXS },
    },
  },
});

interface QuarterFiguresProps {
  readonly version: SnapshotVersionView;
  /** Number of the latest version. */
  readonly latest: number;
  /** The figure whose sources are shown. */
  readonly figure: QuarterFigure | null;
  readonly onShow: (figure: QuarterFigure) => void;
}

/** The figures of a version, whether it is final, and the rules it was computed by. */
export function QuarterFigures({ version, latest, figure, onShow }: QuarterFiguresProps) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const title = useId();
  const opening = (one: QuarterFigure) => ({ pressed: figure === one, onPress: () => onShow(one) });
  const { headline, ofSourcesDue, counts, state, overridden, sharingOrganisations } = version;
  return (
    <Card labelledBy={title} className={styles.card}>
      <div className={styles.head}>
        <SectionTitle id={title}>{latest === 1 ? 'The figure' : `Version ${version.version}`}</SectionTitle>
        {state === 'locked' ? <Tag tone="good">Locked</Tag> : <Tag>Provisional</Tag>}
        {version.version < latest && <Tag>Replaced by version {latest}</Tag>}
      </div>
      <div className={styles.figures}>
        <Figure value={percentageWords(headline)}>
          <CountToggle {...opening('green')}>
            {headline.green}/{headline.of} sources green
          </CountToggle>
          {version.before !== null && `, ${percentageWords(version.before)} before it was restated`}
        </Figure>
        <Figure value={ofSourcesDueWords(version)} small>
          {ofSourcesDue.green}/<CountToggle {...opening('due')}>{ofSourcesDue.of} of sources due</CountToggle>
        </Figure>
      </div>
      <RagBar counts={counts} />
      <dl className={styles.facts}>
        <Standing version={version} />
        {version.restatedBecause !== '' && <Fact term="Restated because">{version.restatedBecause}</Fact>}
        <Fact term="Overrides">
          {overridden === 0 ? (
            'None'
          ) : (
            <CountToggle {...opening('by-hand')}>
              {counted(overridden, 'status', 'statuses')}
              <span className={hidden}> overridden</span>
            </CountToggle>
          )}
        </Fact>
        <Fact term="Shared in the quarter">
          {sharingOrganisations.length === 0 ? (
            counted(0, 'Specified or Relevant organisation')
          ) : (
            <CountToggle {...opening('shared')}>
              {counted(sharingOrganisations.length, 'Specified or Relevant organisation')}
            </CountToggle>
          )}
          {sharingOrganisations.map((name, index) => (
            <Fragment key={name}>
              <span className={styles.comma}>{index === 0 ? ': ' : ', '}</span>
              <CountToggle className={styles.named} {...opening(`shared-by-${name}`)}>
                {name}
              </CountToggle>
            </Fragment>
          ))}
        </Fact>
        <Fact term="Rules">
          Version {version.rulesVersion}, {counted(version.graceWorkingDays, 'working day')} of grace
        </Fact>
      </dl>
    </Card>
  );
}

function Standing({ version: { locked } }: { readonly version: SnapshotVersionView }) {
  if (locked === null) return <Fact term="Standing">Provisional until the VRU confirms it</Fact>;
  return (
    <Fact term="Standing">
      <LockClosed16Regular aria-hidden="true" /> Locked on <Moment at={locked.at} /> by {locked.by}
    </Fact>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Figure(props: { readonly value: string; readonly small?: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <p className={styles.figure}>
      <span className={mergeClasses(styles.big, props.small === true && styles.small)}>{props.value}</span>
      <span className={styles.quiet}>{props.children}</span>
    </p>
  );
}
