import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { Fragment } from 'react';
import { LIMITS } from '../../../../shared/contract/limits';
import { DialogFrame } from '../../../components/dialog-frame';
import { FileField } from '../../../components/file-field';
import { MutationProblem } from '../../../components/mutation-problem';
import { base64OfBytes } from '../../../lib/bytes';
import { saveFile } from '../../../lib/save-file';
import { counted } from '../../../lib/words';
import { IMPORT_COLUMNS, templateText } from './import-columns';
import { ImportPreview } from './import-preview';
import { importVerdict } from './import-verdict';
import { useImport } from './use-import';

/** Import of many sources from a spreadsheet: a preview first, then all of them or none. */
export function ImportSources({ onClose }: { readonly onClose: () => void }) {
  const file = useImport(onClose);
  const { preview, importing, reading } = file;
  const ready = preview !== null && !reading && importVerdict(preview).ready;
  return (
    <DialogFrame
      wide
      title="Import data sources"
      onClose={onClose}
      actions={
        <>
          {ready && (
            <Button
              appearance="primary"
              disabledFocusable={importing}
              onClick={file.importAll}
              {...(importing ? { icon: <Spinner size="tiny" /> } : {})}
            >
              Import {counted(preview.sources.length, 'source')}
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <FileField
        label="Spreadsheet"
        hint="A CSV or XLSX file of at most 1 MB. Choose it, or drop it here. Nothing is stored before you import."
        accept=".csv,.xlsx"
        fault={file.fault}
        busy={reading ? 'Reading the spreadsheet…' : null}
        onChoose={file.choose}
      />
      <MutationProblem problem={file.problem} onDismiss={file.forget} />
      {preview === null ? <ImportColumnsHelp /> : <ImportPreview preview={preview} />}
    </DialogFrame>
  );
}

const useStyles = makeStyles({
  help: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: 0, color: tokens.colorNeutralForeground2 },
    '@media (max-width: 699.9px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      '& dd': { marginBottom: tokens.spacingVerticalXS },
    },
  },
  words: { margin: 0 },
});

function saveTemplate(): void {
  const base64 = base64OfBytes(new TextEncoder().encode(templateText()));
  saveFile({ fileName: 'data-sources.csv', contentType: 'text/csv;charset=utf-8', base64 });
}

/** The columns of the spreadsheet, and a template to start from. */
function ImportColumnsHelp() {
  const styles = useStyles();
  return (
    <div className={styles.help}>
      <p className={styles.words}>
        A row for each data source, at most {LIMITS.importedSources}, with these headings in the first row. It describes
        the data and never holds any.
      </p>
      <dl className={styles.columns}>
        {IMPORT_COLUMNS.map(({ name, words }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </Fragment>
        ))}
      </dl>
      <Button size="small" icon={<ArrowDownload20Regular />} onClick={saveTemplate}>
        Save a template
      </Button>
    </div>
  );
}
