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
  over: { backgroundColor: tokens.colorNeutralBackground2 },
  input: {
    font: 'inherit',
    color: 'inherit',
    width: '100%',
    minWidth: 0,
    minHeight: '24px',
    boxSizing: 'border-box',
    '@media (max-width: 699.9px)': { minHeight: '44px' },
  },
});

interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  /** File extensions that the browser offers; a dropped file may have any. */
  readonly accept: string;
  readonly fault: string | null;
  /** Current operation on the file, in words; null if there is none. */
  readonly busy: string | null;
  readonly onChoose: (file: File) => void;
}

/** File input with drag and drop. */
export function FileField({ label, hint, accept, fault, busy, onChoose }: FileFieldProps) {
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
        label={label}
        hint={hint}
        {...(fault === null ? {} : { validationState: 'error', validationMessage: fault })}
      >
        {(field) => (
          <input
            {...field}
            type="file"
            accept={accept}
            className={styles.input}
            // Cleared, so that choosing the same file again fires `change`.
            onClick={(event) => {
              event.currentTarget.value = '';
            }}
            onChange={(event) => take(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      {busy !== null && <Spinner size="tiny" labelPosition="after" label={busy} />}
    </fieldset>
  );
}
