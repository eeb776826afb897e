/** Tables of a spreadsheet's faults and of its sources. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ImportFault, ImportView } from '../../../../shared/contract/tracker';
import { CLASSIFICATION_WORDS, FREQUENCY_WORDS } from '../../../../shared/domain/tracker/words';
import { PlainList } from '../../../components/layout';
import { type Column, DataTable } from '../../../components/table/data-table';

const useStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  sources: { minWidth: '880px' },
  fault: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  number: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** The faults as a list, where a table would not fit. */
export function FaultList({ faults }: { readonly faults: readonly ImportFault[] }) {
  const styles = useStyles();
  return (
    <PlainList>
      {faults.map(({ row, column, message }) => (
        <li key={`${row} ${column} ${message}`} className={styles.fault}>
          <strong>
            Row {row}, {column}
          </strong>
          <span>{message}</span>
        </li>
      ))}
    </PlainList>
  );
}

const FAULT_COLUMNS: readonly Column<ImportFault>[] = [
  { id: 'row', name: 'Row', width: '12%', cell: ({ row }) => <RowNumber row={row} /> },
  { id: 'column', name: 'Column', width: '24%', cell: ({ column }) => column },
  { id: 'message', name: 'What is wrong', cell: ({ message }) => message },
];

/** The faults as a table, with row and column as in the spreadsheet. */
export function FaultTable({ faults }: { readonly faults: readonly ImportFault[] }) {
  const styles = useStyles();
  return (
    <div className={styles.small}>
      <DataTable
        caption="What is wrong in the spreadsheet"
        columns={FAULT_COLUMNS}
        rows={faults}
        keyOf={({ row, column, message }) => `${row} ${column} ${message}`}
        dense
      />
    </div>
  );
}

type ImportedSource = ImportView['sources'][number];

const SOURCE_COLUMNS: readonly Column<ImportedSource>[] = [
  { id: 'row', name: 'Row', width: '4%', cell: ({ row }) => <RowNumber row={row} /> },
  { id: 'name', name: 'Name', width: '19%', cell: ({ name }) => <Name name={name} /> },
  { id: 'organisation', name: 'Organisation', width: '15%', cell: ({ organisation }) => organisation },
  { id: 'area', name: 'Area', width: '9%', cell: ({ area }) => area },
  {
    id: 'classification',
    name: 'Classification',
    width: '11%',
    cell: ({ classification }) => CLASSIFICATION_WORDS[classification],
  },
  { id: 'frequency', name: 'Frequency', width: '9%', cell: ({ frequency }) => FREQUENCY_WORDS[frequency] },
  { id: 'sna', name: 'SNA section', width: '9%', cell: ({ snaSection }) => snaSection },
  { id: 'isa', name: 'ISA required', cell: ({ isaRequired }) => (isaRequired ? 'Yes' : 'No') },
];

export function SourcesTable({ sources }: Pick<ImportView, 'sources'>) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.small, styles.sources)}>
      <DataTable
        caption="Data sources in the spreadsheet"
        columns={SOURCE_COLUMNS}
        rows={sources}
        keyOf={({ row }) => String(row)}
        dense
      />
    </div>
  );
}

function RowNumber({ row }: { readonly row: number }) {
  return <span className={useStyles().number}>{row}</span>;
}

function Name({ name }: { readonly name: string }) {
  return <span className={useStyles().name}>{name}</span>;
}
