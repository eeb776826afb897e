import { Field, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({
  zone: {
    margin: 0,
    minInlineSize: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  input: { font: 'inherit', color: 'inherit', width: '100%', minWidth: 0, boxSizing: 'border-box' },
});

interface ReportFileProps {
  readonly fault: string | null;
  readonly reading: boolean;
  readonly onChoose: (file: File) => void;
}

/** The file, chosen or dropped. */
export function ReportFile({ fault, reading, onChoose }: ReportFileProps) {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file !== undefined) onChoose(file);
  };
  return (
    <fieldset
      aria-label="The file"
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <Field
        label="Attendance report"
        hint="The CSV file that Teams offers the organiser after the meeting. Choose it, or drop it here."
        {...(fault === null ? {} : { validationState: 'error', validationMessage: fault })}
      >
        {(field) => (
          <input
            {...field}
            type="file"
            accept=".csv,.tsv,.txt"
            className={styles.input}
            // The same file can be chosen again.
            onClick={(event) => {
              event.currentTarget.value = '';
            }}
            onChange={(event) => take(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      {reading && <Spinner size="tiny" labelPosition="after" label="Reading the report…" />}
    </fieldset>
  );
}
