import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { SourceView } from '../../../shared/contract/tracker';
import { Sentence } from '../../components/day';
import { RagChip } from '../../components/rag';
import { type SortColumn, type SourceOrder, sorted, turned } from './order';
import { DueDate, LatestResponse, SampleTag } from './source-parts';

const useStyles = makeStyles({
  table: { tableLayout: 'fixed' },
  row: { cursor: 'pointer', ':last-child': { borderBottomStyle: 'none' } },
  head: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  cell: {
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    ':first-child': { paddingLeft: tokens.spacingHorizontalXXL },
    ':last-child': { paddingRight: tokens.spacingHorizontalXXL },
  },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: {
    display: 'inline',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  reason: {
    display: 'block',
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const COLUMNS: readonly { readonly column: SortColumn; readonly title: string; readonly width: string }[] = [
  { column: 'name', title: 'Data source', width: '27%' },
  { column: 'organisation', title: 'Provider', width: '19%' },
  { column: 'due', title: 'Period and due', width: '17%' },
  { column: 'rag', title: 'Status', width: '20%' },
];

interface SourceTableProps {
  readonly sources: readonly SourceView[];
  readonly onOpen: (sourceId: string) => void;
}

/** Every source in a row. The order can be turned by the headings; the whole row opens the details. */
export function SourceTable({ sources, onOpen }: SourceTableProps) {
  const styles = useStyles();
  const [order, setOrder] = useState<SourceOrder | null>(null);
  return (
    <Table className={styles.table} aria-label="Data sources" sortable>
      <TableHeader>
        <TableRow className={styles.head}>
          {COLUMNS.map(({ column, title, width }) => (
            <TableHeaderCell
              key={column}
              className={styles.cell}
              style={{ width }}
              {...(order?.column === column ? { sortDirection: order.direction } : {})}
              onClick={() => setOrder(turned(order, column))}
            >
              {title}
            </TableHeaderCell>
          ))}
          <TableHeaderCell sortable={false} className={styles.cell} style={{ width: '17%' }}>
            Latest response
          </TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {sorted(sources, order).map((source) => (
          <SourceRow key={source.id} source={source} onOpen={onOpen} />
        ))}
      </TableBody>
    </Table>
  );
}

function SourceRow({ source, onOpen }: { readonly source: SourceView; readonly onOpen: (id: string) => void }) {
  const styles = useStyles();
  const restore = useRestoreFocusTarget();
  const request = source.requests[0];
  return (
    <TableRow className={styles.row} onClick={() => onOpen(source.id)}>
      <TableCell className={styles.cell}>
        <button {...restore} type="button" className={styles.name}>
          {source.name}
        </button>{' '}
        <SampleTag source={source} />
      </TableCell>
      <TableCell className={styles.cell}>
        {source.organisation}
        {source.agency !== source.organisation && <span className={styles.quiet}>{source.agency}</span>}
      </TableCell>
      <TableCell className={styles.cell}>
        {request === undefined ? <span className={styles.quiet}>Never asked for</span> : request.period}
        {request !== undefined && <DueDate request={request} />}
      </TableCell>
      <TableCell className={styles.cell}>
        <RagChip rag={source.rag} />
        <span className={styles.reason}>
          <Sentence text={source.reason} />
        </span>
      </TableCell>
      <TableCell className={styles.cell}>
        <LatestResponse request={request} />
      </TableCell>
    </TableRow>
  );
}
