import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { ChangeProblem } from '../../components/change-problem';
import { FileField } from '../../components/file-field';
import { counted } from '../../lib/words';
import { ImportColumnsHelp } from './import-columns-help';
import { ImportPreview } from './import-preview';
import { importVerdict } from './import-verdict';
import { useImport } from './use-import';

const useStyles = makeStyles({
  surface: { maxWidth: '960px', '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalL } },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  actions: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    flexDirection: 'row',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    justifySelf: 'end',
    width: 'auto',
  },
});

/** Many sources at once, out of a spreadsheet: a preview first, then all of them or none. */
export function ImportSources({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const file = useImport(onClose);
  const { preview, importing, reading } = file;
  const ready = preview !== null && !reading && importVerdict(preview).ready;
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Import data sources</DialogTitle>
          <DialogContent className={styles.content}>
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
          </DialogContent>
          <DialogActions className={styles.actions}>
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
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
