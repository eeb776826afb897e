/** What the dialogs about a quarter's figure have in common. */
import type { SnapshotVersionView, SnapshotView } from '../../../shared/contract/snapshots';
import { useToast } from '../../components/toast';

export interface QuarterDialogProps {
  readonly snapshot: SnapshotView;
  readonly latest: SnapshotVersionView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What happens once it is done: the dialog closes, the page reads anew, and a toast says of the quarter "… is confirmed". */
export function useDone({ snapshot, onClose, onDone }: QuarterDialogProps): (words: string) => void {
  const toast = useToast();
  return (words) => {
    onClose();
    onDone();
    toast(`${snapshot.label} ${words}.`);
  };
}
