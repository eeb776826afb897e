import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { correctForm, restateForm } from '../../../shared/forms/snapshots';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-fields';
import { type FormState, useForm } from '../../components/use-form';
import { counted } from '../../lib/words';
import { bodyOf, countOf, type EnteredAmendment, NOTHING_ENTERED } from './amendment';
import { type AmendmentEntries, AmendmentFields } from './amendment-fields';
import { inFull } from './compare';
import { type QuarterDialogProps, useDone } from './quarter-dialog';

const useStyles = makeStyles({ words: { margin: 0 } });

/** Dialog that corrects a provisional figure, with reasons; it stays provisional. */
export function CorrectQuarter(props: QuarterDialogProps) {
  const { snapshot, latest } = props;
  const done = useDone(props);
  const [entered, setEntered] = useState(NOTHING_ENTERED);
  const form = useForm('correctSnapshot', {
    of: correctForm,
    initial: { sharing: latest.sharingIds },
    params: { quarter: snapshot.quarter },
    toBody: (entries) => bodyOf(entered, entries, latest),
    onDone: ({ versions: [version] }) =>
      done(`is corrected${version === undefined ? '' : `: ${inFull(version.headline)}`}`),
  });
  return (
    <AmendmentDialog
      {...props}
      title={`Correct ${snapshot.label}`}
      form={form}
      entered={entered}
      onEnter={setEntered}
      submitLabel={(count) => (count === 0 ? correctForm.submit : `Make ${counted(count, 'correction')}`)}
      words={`The figure is provisional and says ${inFull(latest.headline)}. It stays provisional, and lists what was corrected and why.`}
    />
  );
}

/** Dialog that restates a locked figure, with corrections and the reason. */
export function RestateQuarter(props: QuarterDialogProps) {
  const { snapshot, latest } = props;
  const done = useDone(props);
  const [entered, setEntered] = useState(NOTHING_ENTERED);
  const form = useForm('restateSnapshot', {
    of: restateForm,
    initial: { sharing: latest.sharingIds },
    params: { quarter: snapshot.quarter },
    toBody: ({ reason, ...entries }) => ({ reason, ...bodyOf(entered, entries, latest) }),
    onDone: ({ versions: [version] }) =>
      done(`is restated${version === undefined ? '' : ` as ${inFull(version.headline)}`}`),
  });
  return (
    <AmendmentDialog
      {...props}
      title={`Restate ${snapshot.label}`}
      form={form}
      entered={entered}
      onEnter={setEntered}
      submitLabel={(count) => `${restateForm.submit} with ${counted(count, 'correction')}`}
      words={`Version ${latest.version} says ${inFull(latest.headline)} and stays readable; this becomes version ${latest.version + 1}, locked at once.`}
    >
      <FormField form={form} name="reason" />
    </AmendmentDialog>
  );
}

interface AmendmentDialogProps<V extends AmendmentEntries> extends Omit<QuarterDialogProps, 'onDone'> {
  readonly title: string;
  readonly form: FormState<V>;
  readonly entered: EnteredAmendment;
  readonly onEnter: (entered: EnteredAmendment) => void;
  readonly submitLabel: (corrections: number) => string;
  /** What the figure is, and what the change does to it. */
  readonly words: string;
  readonly children?: ReactNode;
}

/** Dialog with the corrections of a figure. Entries in its lists count as unsaved entries too. */
function AmendmentDialog<V extends AmendmentEntries>(props: AmendmentDialogProps<V>) {
  const { snapshot, latest, form, entered, onEnter } = props;
  const styles = useStyles();
  return (
    <FormDialog
      title={props.title}
      form={{ ...form, changed: form.changed || entered !== NOTHING_ENTERED }}
      submitLabel={props.submitLabel(countOf(entered, form.values.sharing, latest))}
      onClose={props.onClose}
    >
      <p className={styles.words}>{props.words}</p>
      <AmendmentFields
        form={form}
        entered={entered}
        onEnter={onEnter}
        latest={latest}
        authorities={snapshot.authorities}
      />
      {props.children}
    </FormDialog>
  );
}
