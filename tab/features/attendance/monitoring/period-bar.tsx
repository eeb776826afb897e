import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import type { MonitoringView } from '../../../../shared/contract/monitoring';
import { Stack } from '../../../components/layout';
import { MutationProblem } from '../../../components/mutation-problem';
import { PlainSelect } from '../../../components/plain-select';
import { useRouteMutation } from '../../../components/session';
import { ButtonGroup } from '../../../components/surface';
import { useToast } from '../../../components/toast';
import { saveFile } from '../../../lib/save-file';

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
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
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
      {data.may.export && <Exports period={period} disabled={loading} />}
    </div>
  );
}

const FORMATS = [
  { format: 'xlsx', words: 'Export as XLSX' },
  { format: 'csv', words: 'Export as CSV' },
] as const;

function Exports({ period, disabled }: { readonly period: MonitoringView['period']; readonly disabled: boolean }) {
  const styles = useStyles();
  const toast = useToast();
  const exporting = useRouteMutation('exportAttendance', {
    onDone: (file) => {
      saveFile(file);
      toast(`${file.fileName} is saved.`);
    },
  });
  return (
    <Stack gap="xs">
      <ButtonGroup label={`Export ${period.label}`} className={styles.buttons}>
        {FORMATS.map(({ format, words }) => (
          <Button
            key={format}
            icon={<ArrowDownload20Regular />}
            disabledFocusable={exporting.pending || disabled}
            onClick={() => exporting.send({ body: { period: period.id, format } })}
          >
            {words}
          </Button>
        ))}
      </ButtonGroup>
      <span className={styles.quiet}>Exactly this period. Each export is logged, with who made it.</span>
      <MutationProblem problem={exporting.problem} onDismiss={exporting.forget} />
    </Stack>
  );
}
