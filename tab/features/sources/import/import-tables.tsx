/** The rows of a spreadsheet of sources: what is wrong in them, and what they say. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ImportFault, ImportView } from '../../../../shared/contract/tracker';
import { CLASSIFICATION_WORDS, FREQUENCY_WORDS } from '../../../../shared/domain/tracker/words';
import { PlainList } from '../../../components/layout';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    '& tr:last-child td': { borderBottomStyle: 'none' },
    '& thead th': {
      position: 'sticky',
      top: 0,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground2,
      whiteSpace: 'nowrap',
    },
  },
  sources: { minWidth: '820px' },
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
  name: { fontWeight: tokens.fontWeightSemibold, minWidth: '160px' },
});

/** Where there is no room for a table. */
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

/** Row and column as the spreadsheet counts them. */
export function FaultTable({ faults }: { readonly faults: readonly ImportFault[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Column</th>
          <th scope="col">What is wrong</th>
        </tr>
      </thead>
      <tbody>
        {faults.map(({ row, column, message }) => (
          <tr key={`${row} ${column} ${message}`}>
            <td className={styles.number}>{row}</td>
            <td>{column}</td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function SourcesTable({ sources }: { readonly sources: ImportView['sources'] }) {
  const styles = useStyles();
  return (
    <table className={mergeClasses(styles.table, styles.sources)}>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Name</th>
          <th scope="col">Organisation</th>
          <th scope="col">Area</th>
          <th scope="col">Classification</th>
          <th scope="col">Frequency</th>
          <th scope="col">SNA section</th>
          <th scope="col">ISA required</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.row}>
            <td className={styles.number}>{source.row}</td>
            <td className={styles.name}>{source.name}</td>
            <td>{source.organisation}</td>
            <td>{source.area}</td>
            <td>{CLASSIFICATION_WORDS[source.classification]}</td>
            <td>{FREQUENCY_WORDS[source.frequency]}</td>
            <td>{source.snaSection}</td>
            <td>{source.isaRequired ? 'Yes' : 'No'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
