import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { correctForm } from '../../../shared/forms/snapshots';
import { FormDialog } from '../../components/form-dialog';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';
import { counted } from '../../lib/words';
import { bodyOf, countOf, NOTHING_ENTERED } from './amendment';
import { AmendmentFields } from './amendment-fields';
import { inFull } from './compare';
import type { QuarterDialogProps } from './confirm-quarter';

const useStyles = makeStyles({ words: { margin: 0 } });

/** A provisional figure is known to be wrong: what of it, and why; it stays provisional. */
export function CorrectQuarter({ snapshot, latest, onClose, onDone }: QuarterDialogProps) {
  const styles = useStyles();
  const toast = useToast();
  const [entered, setEntered] = useState(NOTHING_ENTERED);
  const form = useForm('correctSnapshot', {
    of: correctForm,
    initial: { sharing: latest.sharingIds },
    params: { quarter: snapshot.quarter },
    toBody: (entries) => bodyOf(entered, entries, latest),
    onDone: (answer) => {
      onClose();
      onDone();
      const [version] = answer.versions;
      toast(`${snapshot.label} is corrected${version === undefined ? '' : `: ${inFull(version.headline)}`}.`);
    },
  });
  const count = countOf(entered, form.values.sharing, latest);
  return (
    <FormDialog
      title={`Correct ${snapshot.label}`}
      form={{ ...form, changed: form.changed || entered !== NOTHING_ENTERED }}
      submitLabel={count === 0 ? correctForm.submit : `Make ${counted(count, 'correction')}`}
      onClose={onClose}
    >
      <p className={styles.words}>
        The figure is provisional and says {inFull(latest.headline)}. It stays provisional, and lists what was corrected
        and why.
      </p>
      <AmendmentFields
        form={form}
        entered={entered}
        onEnter={setEntered}
        latest={latest}
        authorities={snapshot.authorities}
      />
    </FormDialog>
  );
}
