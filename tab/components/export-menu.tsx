import { MenuButton } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import type { CallInput } from '../lib/api';
import { saveFile } from '../lib/save-file';
import { Stack } from './layout';
import { ChoiceMenu } from './menu/choice-menu';
import { MutationProblem } from './mutation-problem';
import { useRouteMutation } from './session';
import { useToast } from './toast';

const FORMATS = [
  { format: 'xlsx', words: 'Export as XLSX' },
  { format: 'csv', words: 'Export as CSV' },
] as const;

/** Routes that return a list as a file. */
type ExportRoute = 'exportTracker' | 'exportActions' | 'exportAttendance';

interface ExportMenuProps<N extends ExportRoute> {
  readonly route: N;
  /** Builds the request: the list as filtered, in this format. */
  readonly input: (format: 'xlsx' | 'csv') => CallInput<N>;
  /** What the file will hold, and that the export is logged. */
  readonly note: string;
  readonly size?: 'small' | 'medium';
  /** Whether what it would export is still being loaded. */
  readonly disabled?: boolean;
}

/** Menu that saves the list as a file in the chosen format. */
export function ExportMenu<N extends ExportRoute>(props: ExportMenuProps<N>) {
  const { route, input, note, size = 'medium', disabled = false } = props;
  const toast = useToast();
  const exporting = useRouteMutation(route, {
    onDone: (file) => {
      saveFile(file);
      toast(`${file.fileName} is saved.`);
    },
  });
  return (
    <Stack gap="xs">
      <ChoiceMenu
        trigger={(trigger) => (
          <MenuButton
            {...trigger}
            size={size}
            icon={<ArrowDownload20Regular />}
            disabledFocusable={exporting.pending || disabled}
          >
            Export
          </MenuButton>
        )}
        note={note}
        items={FORMATS.map(({ format, words }) => ({
          key: format,
          words,
          onSelect: () => exporting.send(input(format)),
        }))}
      />
      <MutationProblem problem={exporting.problem} onDismiss={exporting.forget} />
    </Stack>
  );
}
