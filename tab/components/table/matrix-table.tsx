import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useHidden } from '../hidden';

const useStyles = makeStyles({
  /** Scrolls horizontally by itself, so that the page never does. */
  scroll: {
    // Visually hidden text is positioned absolutely: without this it would widen the page.
    position: 'relative',
    overflowX: 'auto',
    borderRadius: tokens.borderRadiusXLarge,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%' },
  sticky: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    textAlign: 'left',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXS}`,
    verticalAlign: 'bottom',
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
  },
  corner: { minWidth: '200px', textAlign: 'left' },
  row: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontWeight: tokens.fontWeightRegular,
  },
  group: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  s: { paddingLeft: tokens.spacingHorizontalS },
  xxl: { paddingLeft: tokens.spacingHorizontalXXL },
  inGroup: { paddingLeft: tokens.spacingHorizontalXXXL },
  begins: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  cell: {
    padding: tokens.spacingVerticalXXS,
    textAlign: 'center',
    ':last-child': { paddingRight: tokens.spacingHorizontalM },
  },
});

/** A column heading or a cell. */
export interface MatrixCell {
  /** Id of its column. */
  readonly id: string;
  readonly content: ReactNode;
  /** Tooltip. */
  readonly title?: string | undefined;
}

export interface MatrixRow {
  readonly id: string;
  readonly head: ReactNode;
  /** One for each column, in their order. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixGroup {
  readonly id: string;
  /** Undefined if no line above the rows names them. */
  readonly name?: string | undefined;
  readonly rows: readonly MatrixRow[];
}

interface MatrixTableProps {
  readonly caption: string;
  /** What the rows are: shown above their headers. */
  readonly corner: ReactNode;
  readonly cornerWidth?: string;
  readonly columns: readonly MatrixCell[];
  readonly groups: readonly MatrixGroup[];
  /** Row with the totals of the columns. */
  readonly total?: MatrixRow;
  /** Padding between the table's edge and the row headers. */
  readonly inset?: 's' | 'xxl';
  /** Accessible name of the scroll area, which makes it focusable: for a table with nothing focusable inside. */
  readonly scrollName?: string;
  /** Scrolls to the last column at first: if not every column fits, it is the one readers look for. */
  readonly lastFirst?: boolean;
}

/** A table of rows across columns: the row headers stay visible while the columns scroll. */
export function MatrixTable({ caption, corner, cornerWidth, columns, groups, total, ...look }: MatrixTableProps) {
  const { inset = 's', scrollName, lastFirst = false } = look;
  const styles = useStyles();
  const { hidden } = useHidden();
  const scroller = useRef<HTMLElement>(null);
  const last = columns.at(-1)?.id;
  useEffect(() => {
    if (lastFirst && last !== undefined && scroller.current !== null) {
      scroller.current.scrollLeft = scroller.current.scrollWidth;
    }
  }, [lastFirst, last]);
  const reached = scrollName === undefined ? {} : { tabIndex: 0, 'aria-label': scrollName };
  return (
    <section ref={scroller} {...reached} className={styles.scroll}>
      <table className={styles.table}>
        <caption className={hidden}>{caption}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className={mergeClasses(styles.head, styles.sticky, styles.corner, styles[inset])}
              style={{ width: cornerWidth }}
            >
              {corner}
            </th>
            {columns.map(({ id, content, title }) => (
              <th key={id} scope="col" className={styles.head} title={title}>
                {content}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <GroupRows key={group.id} group={group} inset={inset} width={columns.length} />
        ))}
        {total !== undefined && (
          <tfoot>
            <Row row={total} headClass={styles[inset]} begins />
          </tfoot>
        )}
      </table>
    </section>
  );
}

interface GroupRowsProps {
  readonly group: MatrixGroup;
  readonly inset: 's' | 'xxl';
  /** Number of columns besides the first. */
  readonly width: number;
}

function GroupRows({ group: { name, rows }, inset, width }: GroupRowsProps) {
  const styles = useStyles();
  return (
    <tbody>
      {name !== undefined && (
        <tr>
          <th scope="rowgroup" className={mergeClasses(styles.sticky, styles.group, styles[inset], styles.begins)}>
            {name}
          </th>
          <td colSpan={width} className={styles.begins} />
        </tr>
      )}
      {rows.map((row) => (
        <Row
          key={row.id}
          row={row}
          headClass={name === undefined ? styles[inset] : styles.inGroup}
          begins={name === undefined}
        />
      ))}
    </tbody>
  );
}

interface RowProps {
  readonly row: MatrixRow;
  readonly headClass: string;
  /** Whether it has a line above. */
  readonly begins: boolean;
}

function Row({ row: { head, cells }, headClass, begins }: RowProps) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.sticky, styles.row, headClass, begins && styles.begins)}>
        {head}
      </th>
      {cells.map(({ id, content, title }) => (
        <td key={id} className={mergeClasses(styles.cell, begins && styles.begins)} title={title}>
          {content}
        </td>
      ))}
    </tr>
  );
}
