import { makeStyles } from '@fluentui/react-components';
import { ofSourcesDueWords } from '../../../shared/domain/tracker/measure';
import { FormDialog } from '../../components/form-dialog';
import { useForm } from '../../components/use-form';
import { inFull } from './compare';
import { type QuarterDialogProps, useDone } from './quarter-dialog';

const useStyles = makeStyles({ words: { margin: 0 } });

/** Confirmation before a figure is locked for good. */
export function ConfirmQuarter(props: QuarterDialogProps) {
  const { snapshot, latest, onClose } = props;
  const styles = useStyles();
  const done = useDone(props);
  const form = useForm('confirmSnapshot', {
    params: { quarter: snapshot.quarter },
    toBody: () => ({ corrections: latest.corrected ?? 0 }),
    onDone: () => done('is confirmed'),
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
