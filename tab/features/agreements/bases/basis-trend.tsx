import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { BASIS_WORDS } from '../../../../shared/domain/agreements/basis-words';
import { CountLink, useHiddenUnlessFocused } from '../../../components/count-link';
import type { Column } from '../../../components/table/data-table';
import { PlainTable } from '../../../components/table/plain-table';
import { useNarrow } from '../../../components/use-media';
import { BASES, useBasisFill } from './basis-parts';
import { type BasisColumn, TODAY, totalOf } from './basis-words';

/** Height of the tallest column, in pixels. */
const HEIGHT = 132;

const useStyles = makeStyles({
  chart: {
    display: 'flex',
    alignItems: 'flex-end',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    '@media (max-width: 699.9px)': { flexDirection: 'column', alignItems: 'stretch' },
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    maxWidth: '84px',
    '@media (max-width: 699.9px)': {
      display: 'grid',
      gridTemplateColumns: '72px minmax(0, 1fr)',
      columnGap: tokens.spacingHorizontalS,
      maxWidth: 'none',
    },
  },
  stack: {
    display: 'flex',
    flexDirection: 'column-reverse',
    width: '100%',
    maxWidth: '46px',
    '@media (max-width: 699.9px)': {
      flexDirection: 'row',
      height: '18px',
      maxWidth: 'none',
      gridColumnStart: 2,
      gridRowStart: 1,
    },
  },
  part: { flexBasis: 0, minHeight: 0, minWidth: 0 },
  label: {
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    '@media (max-width: 699.9px)': { marginTop: 0, gridColumnStart: 1, gridRowStart: 1 },
  },
  note: {
    minHeight: tokens.lineHeightBase100,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 699.9px)': { minHeight: 0, gridColumnStart: 2 },
  },
  toggle: { paddingLeft: 0 },
  scroll: { overflowX: 'auto' },
  table: {
    fontSize: tokens.fontSizeBase200,
    '& caption': { textAlign: 'left', color: tokens.colorNeutralForeground3 },
    '& th, & td': { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}` },
  },
  provisional: {
    outline: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    outlineOffset: '2px',
  },
});

const COLUMNS: readonly Column<BasisColumn>[] = [
  { id: 'quarter', name: 'Quarter', cell: ({ label, note }) => (note === '' ? label : `${label}, ${note}`) },
  ...BASES.map((basis) => ({
    id: basis,
    name: BASIS_WORDS[basis],
    numeric: true,
    cell: ({ id, label, bases }: BasisColumn) =>
      id === TODAY || bases[basis] === 0 ? (
        bases[basis]
      ) : (
        <CountLink
          href={`/quarters/${id}?show=basis-${basis}`}
          label={`${bases[basis]}: ${BASIS_WORDS[basis]}, ${label}`}
        >
          {bases[basis]}
        </CountLink>
      ),
  })),
];

/** The bases of sharing by quarter, and today: stacked columns, and the same figures as a table for screen readers. */
export function BasisTrend({ columns }: { readonly columns: readonly BasisColumn[] }) {
  const styles = useStyles();
  const fill = useBasisFill();
  const narrow = useNarrow();
  const most = Math.max(1, ...columns.map(({ bases }) => totalOf(bases)));
  return (
    <div>
      <div aria-hidden="true" className={styles.chart}>
        {columns.map(({ id, label, note, bases }) => {
          const share = totalOf(bases) / most;
          const size = narrow ? { width: `${share * 100}%` } : { height: `${share * HEIGHT}px` };
          return (
            <div key={id} className={styles.column} title={columnWords({ label, note, bases })}>
              <div className={mergeClasses(styles.stack, note !== '' && styles.provisional)} style={size}>
                {BASES.filter((basis) => bases[basis] > 0).map((basis) => (
                  <div
                    key={basis}
                    className={mergeClasses(fill(basis), styles.part)}
                    style={{ flexGrow: bases[basis] }}
                  />
                ))}
              </div>
              <span className={styles.label}>{label}</span>
              <span className={styles.note}>{note}</span>
            </div>
          );
        })}
      </div>
      <BasisTable columns={columns} />
    </div>
  );
}

function columnWords({ label, note, bases }: Omit<BasisColumn, 'id'>): string {
  const parts = BASES.map((basis) => `${BASIS_WORDS[basis]}: ${bases[basis]}`);
  return `${[label, note].filter((words) => words !== '').join(', ')} – ${parts.join(', ')}`;
}

/** The figures as a table that can be opened; a screen reader finds it without opening it. */
function BasisTable({ columns }: { readonly columns: readonly BasisColumn[] }) {
  const styles = useStyles();
  const unlessFocused = useHiddenUnlessFocused();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        className={styles.toggle}
        size="small"
        appearance="transparent"
        aria-expanded={open}
        icon={open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
        onClick={() => setOpen(!open)}
      >
        As a table
      </Button>
      <div className={mergeClasses(styles.scroll, !open && unlessFocused)}>
        <PlainTable
          className={styles.table}
          caption="Data sources by basis of sharing, quarter by quarter"
          columns={COLUMNS}
          rows={columns}
          keyOf={({ id }) => id}
        />
      </div>
    </>
  );
}
