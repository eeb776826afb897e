import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { LIMITS } from '../../../shared/contract/limits';
import type { SnapshotSourceView } from '../../../shared/contract/snapshots';
import type { Entries } from '../../../shared/forms/form';
import { restatedSourceForm, restateForm } from '../../../shared/forms/snapshots';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-fields';
import { RagChip } from '../../components/rag';
import { ButtonGroup } from '../../components/surface';
import { useToast } from '../../components/toast';
import { type FormState, useForm } from '../../components/use-form';
import { counted } from '../../lib/words';
import { inFull } from './compare';
import type { QuarterDialogProps } from './confirm-quarter';
import { type EnteredRestatement, faultyEntry, sourceChoices, withEntry, withSource } from './restatement';

const useStyles = makeStyles({
  words: { margin: 0 },
  correction: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  was: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** A locked figure was wrong: which sources stood otherwise, why, and why the figure is restated. */
export function RestateQuarter({ snapshot, latest, onClose, onDone }: QuarterDialogProps) {
  const styles = useStyles();
  const toast = useToast();
  const [corrections, setCorrections] = useState<readonly EnteredRestatement[]>([]);
  const restating = useForm('restateSnapshot', {
    of: restateForm,
    params: { quarter: snapshot.quarter },
    toBody: ({ reason }) => ({ reason, corrections }),
    onDone: (answer) => {
      onClose();
      onDone();
      const [version] = answer.versions;
      toast(`${snapshot.label} is restated${version === undefined ? '' : ` as ${inFull(version.headline)}`}.`);
    },
  });
  const fault = restating.fault('corrections');
  const faulty = faultyEntry(corrections, LIMITS.reason);
  const change = (after: readonly EnteredRestatement[]) => {
    restating.set('corrections', '');
    setCorrections(after);
  };
  const form: typeof restating = {
    ...restating,
    changed: restating.changed || corrections.length > 0,
    // The server's words about the list are shown at the entry that they are about.
    fault: (name) => (name === 'corrections' && faulty !== null ? undefined : restating.fault(name)),
    set: (name, value) => {
      if (name !== 'corrections') restating.set(name, value);
      else if (value !== '') change(withSource(corrections, String(value)));
    },
  };
  return (
    <FormDialog
      title={`Restate ${snapshot.label}`}
      form={form}
      submitLabel={`${restateForm.submit} with ${counted(corrections.length, 'correction')}`}
      onClose={onClose}
    >
      <p className={styles.words}>
        Version {latest.version} says {inFull(latest.headline)} and stays readable; this becomes version{' '}
        {latest.version + 1}, locked at once.
      </p>
      {corrections.map((entered) => {
        const source = latest.sources.find(({ id }) => id === entered.source);
        if (source === undefined) return null;
        const entry: FormState<Entries<typeof restatedSourceForm>> = {
          ...form,
          of: restatedSourceForm,
          values: entered,
          set: (name, value) => change(withEntry(corrections, source.id, { [name]: value })),
          propose: () => undefined,
          fault: (name) => (faulty?.source === source.id && faulty.field === name ? fault : undefined),
        };
        const remove = () => {
          change(corrections.filter((one) => one !== entered));
          // The button goes with its entry: without this the keyboard would be nowhere.
          form.formRef.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
        };
        return <Correction key={source.id} form={entry} source={source} onRemove={remove} />;
      })}
      <FormField
        form={form}
        name="corrections"
        {...(corrections.length === 0 ? {} : { label: 'Another data source that stood otherwise', required: false })}
        options={sourceChoices(
          latest.sources,
          corrections.map(({ source }) => source),
        )}
      />
      <FormField form={form} name="reason" />
    </FormDialog>
  );
}

interface CorrectionProps {
  readonly form: FormState<Entries<typeof restatedSourceForm>>;
  readonly source: SnapshotSourceView;
  readonly onRemove: () => void;
}

/** One source: how it was counted, how it stood, and why. */
function Correction({ form, source, onRemove }: CorrectionProps) {
  const styles = useStyles();
  return (
    <ButtonGroup label={source.name} className={styles.correction}>
      <div className={styles.head}>
        <strong>{source.name}</strong>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={`Take ${source.name} out`}
          onClick={onRemove}
        />
      </div>
      <div className={styles.was}>
        Counted as <RagChip rag={source.rag} />
      </div>
      <FormField form={form} name="rag" without={source.rag} />
      <FormField form={form} name="reason" />
    </ButtonGroup>
  );
}
