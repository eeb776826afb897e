import { makeStyles } from '@fluentui/react-components';
import type { SnapshotVersionView, SnapshotView } from '../../../shared/contract/snapshots';
import { ofSourcesDueWords } from '../../../shared/domain/tracker/measure';
import { FormDialog } from '../../components/form-dialog';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';
import { inFull } from './compare';

const useStyles = makeStyles({ words: { margin: 0 } });

export interface QuarterDialogProps {
  readonly snapshot: SnapshotView;
  readonly latest: SnapshotVersionView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Confirming locks the figure for good: it says so before it does. */
export function ConfirmQuarter({ snapshot, latest, onClose, onDone }: QuarterDialogProps) {
  const styles = useStyles();
  const toast = useToast();
  const form = useForm('confirmSnapshot', {
    params: { quarter: snapshot.quarter },
    toBody: () => ({ corrections: latest.corrected ?? 0 }),
    onDone: () => {
      onClose();
      onDone();
      toast(`${snapshot.label} is confirmed.`);
    },
  });
  return (
    <FormDialog title={`Confirm ${snapshot.label}`} form={form} submitLabel="Confirm and lock" onClose={onClose}>
      <p className={styles.words}>
        The figure is <strong>{inFull(latest.headline)}</strong>. Of sources due it is{' '}
        <strong>{inFull(latest.ofSourcesDue, ofSourcesDueWords(latest))}</strong>.
      </p>
      {latest.asTaken !== null && (
        <p className={styles.words}>It was corrected; as it was taken it was {inFull(latest.asTaken)}.</p>
      )}
      <p className={styles.words}>
        Once confirmed it never changes. A correction becomes a further version with a reason, and this one stays
        readable.
      </p>
    </FormDialog>
  );
}
