import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { LIMITS } from '../../../shared/contract/limits';
import type { SnapshotSourceView } from '../../../shared/contract/snapshots';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';
import { ChoiceField, SelectField, TextField } from '../../components/fields';
import { FormDialog } from '../../components/form-dialog';
import { RagChip } from '../../components/rag';
import { Group } from '../../components/surface';
import { useToast } from '../../components/toast';
import { type Form, useForm } from '../../components/use-form';
import { counted, RAG_ORDER } from '../../lib/words';
import { inFull } from './compare';
import type { QuarterDialogProps } from './confirm-quarter';
import { choicesOf, correctionsOf, faultyField, fieldsOf, type RestateValues } from './restatement';

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
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const form = useForm<'restateSnapshot', RestateValues>('restateSnapshot', {
    initial: { reason: '', corrections: '' },
    params: { quarter: snapshot.quarter },
    toBody: (values) => ({ reason: values.reason ?? '', corrections: correctionsOf(chosen, values) }),
    onDone: (answer) => {
      onClose();
      onDone();
      const [version] = answer.versions;
      toast(`${snapshot.label} is restated${version === undefined ? '' : ` as ${inFull(version.headline)}`}.`);
    },
  });
  const fault = form.fault('corrections');
  const faulty = faultyField(correctionsOf(chosen, form.values), LIMITS.reason);
  // The server's words about the list are shown at the entry that they are about.
  const placed: Form<RestateValues> = {
    ...form,
    fault: (name) => {
      if (name === 'corrections') return faulty === null ? fault : undefined;
      return name === faulty ? fault : name === 'reason' ? form.fault('reason') : undefined;
    },
    set: (name, value) => {
      if (name !== 'corrections') return form.set(name, value);
      form.set('corrections', '');
      if (value !== '') setChosen((before) => [...before, value]);
    },
  };
  return (
    <FormDialog
      title={`Restate ${snapshot.label}`}
      form={placed}
      fields={['reason', 'corrections']}
      submitLabel={`Restate with ${counted(chosen.length, 'correction')}`}
      onClose={onClose}
    >
      <p className={styles.words}>
        Version {latest.version} says {inFull(latest.headline)} and stays readable; this becomes version{' '}
        {latest.version + 1}, locked at once.
      </p>
      {chosen.map((id) => {
        const source = latest.sources.find((one) => one.id === id);
        if (source === undefined) return null;
        const remove = () => setChosen((before) => before.filter((one) => one !== id));
        return <Correction key={id} form={placed} source={source} onRemove={remove} />;
      })}
      <ChoiceField
        key={chosen.length}
        form={placed}
        name="corrections"
        label={chosen.length === 0 ? 'Data source that stood otherwise' : 'Another data source that stood otherwise'}
        required={chosen.length === 0}
        options={choicesOf(latest.sources, chosen)}
      />
      <TextField form={placed} name="reason" label="Why the figure is restated" limit={LIMITS.reason} multiline />
    </FormDialog>
  );
}

interface CorrectionProps {
  readonly form: Form<RestateValues>;
  readonly source: SnapshotSourceView;
  readonly onRemove: () => void;
}

/** One source: how it was counted, how it stood, and why. */
function Correction({ form, source, onRemove }: CorrectionProps) {
  const styles = useStyles();
  const { rag, reason } = fieldsOf(source.id);
  return (
    <Group label={source.name} className={styles.correction}>
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
      <SelectField
        form={form}
        name={rag}
        label="Stood at"
        placeholder="Choose"
        options={RAG_ORDER.filter((one) => one !== source.rag).map((one) => ({ value: one, label: RAG_WORDS[one] }))}
      />
      <TextField form={form} name={reason} label="Because" limit={LIMITS.reason} />
    </Group>
  );
}
