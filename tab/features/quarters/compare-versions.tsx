import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { SnapshotVersionView } from '../../../shared/contract/snapshots';
import type { Rag } from '../../../shared/domain/tracker/types';
import { Sentence } from '../../components/day';
import { PlainList, Section } from '../../components/layout';
import { PlainSelect } from '../../components/plain-select';
import { RagChip } from '../../components/rag';
import { PlainTable } from '../../components/table/plain-table';
import { type Comparison, compareVersions } from './compare';

const useStyles = makeStyles({
  choice: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { minWidth: '140px' },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  table: {
    alignSelf: 'flex-start',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS} 0`,
      verticalAlign: 'top',
    },
    '@media (max-width: 699.9px)': {
      width: '100%',
      tableLayout: 'fixed',
      '& th, & td': { paddingRight: tokens.spacingHorizontalS },
      // Wide enough that no word of a figure's name breaks at 280 pixels.
      '& thead th:first-child': { width: '40%' },
    },
    '& tbody th': { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  },
  link: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none' },
  rags: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Compares any two versions: the figures that differ, and the sources that cause it. */
export function Compare({ versions }: { readonly versions: readonly SnapshotVersionView[] }) {
  const styles = useStyles();
  const [numbers, setNumbers] = useState({ from: versions[1]?.version ?? 1, to: versions[0]?.version ?? 1 });
  const options = versions.map(({ version }) => ({ value: String(version), label: `Version ${version}` }));
  const from = versions.find(({ version }) => version === numbers.from);
  const to = versions.find(({ version }) => version === numbers.to);
  return (
    <Section card title="What changed">
      <div className={styles.choice}>
        {(['from', 'to'] as const).map((end) => (
          <Field key={end} label={end === 'from' ? 'From' : 'To'} className={styles.field}>
            <PlainSelect
              value={String(numbers[end])}
              options={options}
              onChange={(value) => setNumbers((before) => ({ ...before, [end]: Number(value) }))}
            />
          </Field>
        ))}
      </div>
      {from !== undefined && to !== undefined && (
        <Differences from={from.version} to={to.version} comparison={compareVersions(from, to)} />
      )}
    </Section>
  );
}

interface DifferencesProps {
  readonly from: number;
  readonly to: number;
  readonly comparison: Comparison;
}

function Differences({ from, to, comparison: { figures, sources } }: DifferencesProps) {
  const styles = useStyles();
  if (figures.length === 0 && sources.length === 0) return <p className={styles.words}>Nothing differs.</p>;
  return (
    <>
      <PlainTable
        caption="Figures that differ"
        captionHidden
        columns={[
          { id: 'figure', name: 'Figure', cell: ({ figure }) => figure },
          { id: 'from', name: `Version ${from}`, cell: (change) => change.from },
          { id: 'to', name: `Version ${to}`, cell: (change) => change.to },
        ]}
        rows={figures}
        keyOf={({ figure }) => figure}
        className={styles.table}
      />
      <PlainList label="Data sources that differ" gap="m">
        {sources.map((source) => (
          <li key={source.id}>
            <Link href={`/sources/${source.id}`} className={styles.link}>
              {source.name}
            </Link>
            , {source.organisation}
            <div className={styles.rags}>
              <Counted rag={source.from} /> → <Counted rag={source.to} />
              <span>
                <Sentence text={source.reason} />
              </span>
            </div>
          </li>
        ))}
      </PlainList>
    </>
  );
}

function Counted({ rag }: { readonly rag: Rag | null }) {
  return rag === null ? <span>Not counted</span> : <RagChip rag={rag} />;
}
