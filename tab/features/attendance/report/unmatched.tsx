import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PersonAdd16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RegisterView } from '../../../../shared/contract/attendance';
import type { ReportPerson } from '../../../../shared/domain/attendance/report';
import { addObserverForm } from '../../../../shared/forms/attendance';
import { FormField } from '../../../components/form-fields';
import { PlainList } from '../../../components/layout';
import { Tag } from '../../../components/surface';
import { useToast } from '../../../components/toast';
import { useForm } from '../../../components/use-form';
import { useShowRegister } from '../register/use-register';
import { evidenceWords } from './verdicts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { minWidth: 0, flexGrow: 1, flexBasis: '180px', overflowWrap: 'anywhere' },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  form: { flexBasis: '100%', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  fault: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

interface UnmatchedProps {
  readonly register: RegisterView;
  readonly people: readonly ReportPerson[];
}

/** People of the report without a seat that we can tell: observers, once somebody says of which organisation. */
export function Unmatched({ register, people }: UnmatchedProps) {
  const styles = useStyles();
  const [adding, setAdding] = useState<ReportPerson | null>(null);
  const known = new Set(register.observers.map(({ name }) => name.toLowerCase()));
  return (
    <PlainList>
      {people.map((person) => (
        <li key={`${person.name} ${person.email ?? ''}`} className={styles.row}>
          <span className={styles.words}>
            {person.name}
            <span className={styles.quiet}>
              {[person.email, evidenceWords(person, null)].filter((words) => words !== null && words !== '').join(', ')}
            </span>
          </span>
          {known.has(person.name.trim().toLowerCase()) ? (
            <Tag tone="good">Observer</Tag>
          ) : (
            adding !== person && (
              <Button
                size="small"
                icon={<PersonAdd16Regular />}
                aria-label={`Add as observer: ${person.name}`}
                onClick={() => setAdding(person)}
              >
                Add as observer
              </Button>
            )
          )}
          {adding === person && (
            <OfOrganisation meetingId={register.meetingId} person={person} onClose={() => setAdding(null)} />
          )}
        </li>
      ))}
    </PlainList>
  );
}

interface OfOrganisationProps {
  readonly meetingId: string;
  readonly person: ReportPerson;
  readonly onClose: () => void;
}

function OfOrganisation({ meetingId, person, onClose }: OfOrganisationProps) {
  const styles = useStyles();
  const toast = useToast();
  const show = useShowRegister();
  const form = useForm('addObserver', {
    of: addObserverForm,
    initial: { name: person.name },
    hidden: ['name'],
    params: { meetingId },
    onDone: (register) => {
      show(register);
      onClose();
      toast(`${person.name} is down as an observer.`);
    },
  });
  const beyond = form.fault('organisation') === undefined ? (form.fault('name') ?? form.problem?.message) : undefined;
  return (
    <form ref={form.formRef} onSubmit={form.submit} noValidate className={styles.form}>
      <FormField form={form} name="organisation" label={`Organisation of ${person.name}`} />
      {beyond !== undefined && (
        <p role="alert" className={styles.fault}>
          {beyond}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={form.pending}>
          Add observer
        </Button>
        <Button type="button" size="small" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
