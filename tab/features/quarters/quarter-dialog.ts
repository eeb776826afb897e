/** Common properties of the dialogs about a quarter's figure. */
import type { SnapshotVersionView, SnapshotView } from '../../../shared/contract/snapshots';
import { useToast } from '../../components/toast';

export interface QuarterDialogProps {
  readonly snapshot: SnapshotView;
  readonly latest: SnapshotVersionView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/**
 * Returns the callback for success: closes the dialog, calls `onDone`, and shows a toast about the quarter, such as "…
 * is confirmed".
 */
export function useDone({ snapshot, onClose, onDone }: QuarterDialogProps): (words: string) => void {
  const toast = useToast();
  return (words) => {
    onClose();
    onDone();
    toast(`${snapshot.label} ${words}.`);
  };
}
