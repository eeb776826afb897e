import { MenuButton } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import type { ActionsFilter } from '../../../shared/domain/actions/filter';
import { Stack } from '../../components/layout';
import { ChoiceMenu } from '../../components/menu/choice-menu';
import { MutationProblem } from '../../components/mutation-problem';
import { useRouteMutation } from '../../components/session';
import { useToast } from '../../components/toast';
import { saveFile } from '../../lib/save-file';

const FORMATS = [
  { format: 'xlsx', words: 'As XLSX' },
  { format: 'csv', words: 'As CSV' },
] as const;

/** What the filter shows as a file, those that have ended included. */
export function ExportActions({ filter }: { readonly filter: ActionsFilter }) {
  const toast = useToast();
  const exporting = useRouteMutation('exportActions', {
    onDone: (file) => {
      saveFile(file);
      toast(`${file.fileName} is saved.`);
    },
  });
  return (
    <Stack gap="xs">
      <ChoiceMenu
        trigger={(props) => (
          <MenuButton {...props} size="small" icon={<ArrowDownload20Regular />} disabledFocusable={exporting.pending}>
            Export
          </MenuButton>
        )}
        note={<>As filtered by agency, status, meeting and link, ended ones too. Each export is logged.</>}
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
