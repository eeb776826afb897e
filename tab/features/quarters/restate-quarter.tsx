import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { restateForm } from '../../../shared/forms/snapshots';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-fields';
import { useToast } from '../../components/toast';
import { useForm } from '../../components/use-form';
import { counted } from '../../lib/words';
import { bodyOf, countOf, NOTHING_ENTERED } from './amendment';
import { AmendmentFields } from './amendment-fields';
import { inFull } from './compare';
import type { QuarterDialogProps } from './confirm-quarter';

const useStyles = makeStyles({ words: { margin: 0 } });

/** A locked figure was wrong: what of it, and why the figure is restated. */
export function RestateQuarter({ snapshot, latest, onClose, onDone }: QuarterDialogProps) {
  const styles = useStyles();
  const toast = useToast();
  const [entered, setEntered] = useState(NOTHING_ENTERED);
  const form = useForm('restateSnapshot', {
    of: restateForm,
    initial: { sharing: latest.sharingIds },
    params: { quarter: snapshot.quarter },
    toBody: ({ reason, ...entries }) => ({ reason, ...bodyOf(entered, entries, latest) }),
    onDone: (answer) => {
      onClose();
      onDone();
      const [version] = answer.versions;
      toast(`${snapshot.label} is restated${version === undefined ? '' : ` as ${inFull(version.headline)}`}.`);
    },
  });
  const count = countOf(entered, form.values.sharing, latest);
  return (
    <FormDialog
      title={`Restate ${snapshot.label}`}
      form={{ ...form, changed: form.changed || entered !== NOTHING_ENTERED }}
      submitLabel={`${restateForm.submit} with ${counted(count, 'correction')}`}
      onClose={onClose}
    >
      <p className={styles.words}>
        Version {latest.version} says {inFull(latest.headline)} and stays readable; this becomes version{' '}
        {latest.version + 1}, locked at once.
      </p>
      <AmendmentFields
        form={form}
        entered={entered}
        onEnter={setEntered}
        latest={latest}
        authorities={snapshot.authorities}
      />
      <FormField form={form} name="reason" />
    </FormDialog>
  );
}
