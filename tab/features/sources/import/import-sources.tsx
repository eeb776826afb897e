import { Button, Spinner } from '@fluentui/react-components';
import { ChangeProblem } from '../../../components/change-problem';
import { DialogFrame } from '../../../components/dialog-frame';
import { FileField } from '../../../components/file-field';
import { counted } from '../../../lib/words';
import { ImportColumnsHelp } from './import-columns-help';
import { ImportPreview } from './import-preview';
import { importVerdict } from './import-verdict';
import { useImport } from './use-import';

/** Many sources at once, out of a spreadsheet: a preview first, then all of them or none. */
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
      <ChangeProblem problem={file.problem} onDismiss={file.forget} />
      {preview === null ? <ImportColumnsHelp /> : <ImportPreview preview={preview} />}
    </DialogFrame>
  );
}
