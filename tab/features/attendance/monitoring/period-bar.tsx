import { Field, makeStyles, tokens } from '@fluentui/react-components';
import type { MonitoringView } from '../../../../shared/contract/monitoring';
import { ExportMenu } from '../../../components/export-menu';
import { PlainSelect } from '../../../components/plain-select';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
  },
  field: { minWidth: 0, flexGrow: 1, maxWidth: '340px' },
});

interface PeriodBarProps {
  readonly data: MonitoringView;
  /** Whether what is shown still belongs to the previous period. */
  readonly loading: boolean;
  readonly onChoose: (period: string) => void;
}

/** Choice of the financial year or quarter that is shown, and its export as a file. */
export function PeriodBar({ data, loading, onChoose }: PeriodBarProps) {
  const styles = useStyles();
  const { period, periods } = data;
  // The address may name a period that is not among the options yet.
  const offered = periods.some(({ id }) => id === period.id) ? periods : [period, ...periods];
  return (
    <div className={styles.bar}>
      <Field label="Financial year or quarter" className={styles.field} {...(loading ? { hint: 'Loading…' } : {})}>
        <PlainSelect
          value={period.id}
          options={offered.map(({ id, label }) => ({ value: id, label }))}
          onChange={onChoose}
        />
      </Field>
      {data.may.export && (
        <ExportMenu
          route="exportAttendance"
          input={(format) => ({ body: { period: period.id, format } })}
          note={`Exactly ${period.label}. Each export is logged, with who made it.`}
          disabled={loading}
        />
      )}
    </div>
  );
}
