import { MenuButton } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import type { TrackerFilter } from '../../../../shared/contract/tracker';
import { Stack } from '../../../components/layout';
import { ChoiceMenu } from '../../../components/menu/choice-menu';
import { MutationProblem } from '../../../components/mutation-problem';
import { useRouteMutation } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { saveFile } from '../../../lib/save-file';
import { counted } from '../../../lib/words';

const FORMATS = [
  { format: 'xlsx', words: 'As XLSX' },
  { format: 'csv', words: 'As CSV' },
] as const;

interface ExportMenuProps {
  readonly filter: TrackerFilter;
  /** How many sources the file will hold. */
  readonly shown: number;
}

/** What is shown as a file. */
export function ExportMenu({ filter, shown }: ExportMenuProps) {
  const toast = useToast();
  const exporting = useRouteMutation('exportTracker', {
    onDone: (file) => {
      saveFile(file);
      toast(`${file.fileName} is saved.`);
    },
  });
  return (
    <Stack gap="xs">
      <ChoiceMenu
        trigger={(props) => (
          <MenuButton {...props} icon={<ArrowDownload20Regular />} disabledFocusable={exporting.pending}>
            Export
          </MenuButton>
        )}
        note={<>{counted(shown, 'data source')}, exactly as filtered. Each export is logged, with who made it.</>}
        items={FORMATS.map(({ format, words }) => ({
          key: format,
          words,
          onSelect: () => exporting.send({ body: { ...filter, format } }),
        }))}
      />
      <MutationProblem problem={exporting.problem} onDismiss={exporting.forget} />
    </Stack>
  );
}
