import { Button, Field, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { RetentionView } from '../../../shared/contract/retention';
import { Row, Section } from '../../components/layout';
import { MutationProblem } from '../../components/mutation-problem';
import { PlainSelect } from '../../components/plain-select';
import { useRouteMutation } from '../../components/session';
import { useToast } from '../../components/toast';
import { saveFile } from '../../lib/save-file';

const useStyles = makeStyles({
  words: { margin: 0, maxWidth: '68ch' },
  field: { flexGrow: 1, flexBasis: '220px', maxWidth: '520px', minWidth: 0 },
  buttons: { alignSelf: 'flex-end' },
});

const FORMATS = [
  { format: 'xlsx', words: 'Export as XLSX' },
  { format: 'json', words: 'Export as JSON' },
] as const;

/** Export of everything that names one person, as a file that the group gives to those who ask for it. */
export function ExportPerson({ people }: Pick<RetentionView, 'people'>) {
  const styles = useStyles();
  const toast = useToast();
  const [chosen, setChosen] = useState('');
  const [missing, setMissing] = useState(false);
  const exporting = useRouteMutation('exportPerson', {
    onDone: (file) => {
      saveFile(file);
      toast(`${file.fileName} is saved.`);
    },
  });
  const person = people.find((one) => keyOf(one) === chosen);
  const save = (format: 'xlsx' | 'json') => {
    setMissing(person === undefined);
    if (person === undefined) return;
    exporting.send({ body: { tenantId: person.tenantId, objectId: person.objectId, format } });
  };
  return (
    <Section title="One person's data" card>
      <p className={styles.words}>
        When somebody asks what the group holds about them: their seats and attendance, the actions of their seats, what
        they did in the app, and the ids by which it reaches them. The export is logged.
      </p>
      <Row>
        <Field
          label="Person"
          className={styles.field}
          {...(missing ? { validationMessage: 'Choose a person.', validationState: 'error' as const } : {})}
        >
          <PlainSelect
            value={chosen}
            none="Choose a person"
            options={people.map((one) => ({ value: keyOf(one), label: one.label }))}
            onChange={(value) => {
              setChosen(value);
              setMissing(false);
            }}
          />
        </Field>
        <Row className={styles.buttons}>
          {FORMATS.map(({ format, words }) => (
            <Button key={format} disabledFocusable={exporting.pending} onClick={() => save(format)}>
              {words}
            </Button>
          ))}
        </Row>
      </Row>
      <MutationProblem problem={exporting.problem} onDismiss={exporting.forget} />
    </Section>
  );
}

function keyOf({ tenantId, objectId }: RetentionView['people'][number]): string {
  return `${tenantId}/${objectId}`;
}
