import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PersonAdd16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { RegisterView } from '../../../../shared/contract/attendance';
import type { ReportPerson } from '../../../../shared/domain/attendance/report';
import { addObserverForm } from '../../../../shared/forms/attendance';
import { FormField } from '../../../components/form-fields';
import { Tag } from '../../../components/surface';
import { useAddObserver } from '../observers/use-add-observer';
import { evidenceWords } from './verdicts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
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
  /** Called if no element of the list can take the focus. */
  readonly onNothingLeft: () => void;
}

/** How a row's form was closed, and in which row. */
interface Left {
  readonly row: number;
  readonly added: boolean;
}

/** People of the report who match no seat: added as observers once somebody enters their organisation. */
export function Unmatched({ register, people, onNothingLeft }: UnmatchedProps) {
  const styles = useStyles();
  const [adding, setAdding] = useState<ReportPerson | null>(null);
  const [leave, list] = useFocusAfter(onNothingLeft);
  const known = new Set(register.observers.map(({ name }) => name.toLowerCase()));
  const close = (left: Left) => {
    setAdding(null);
    leave(left);
  };
  return (
    <ul ref={list} className={styles.list}>
      {people.map((person, row) => (
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
            <OfOrganisation meetingId={register.meetingId} person={person} onClose={(added) => close({ row, added })} />
          )}
        </li>
      ))}
    </ul>
  );
}

/**
 * Moves the focus when a row's form has closed with the pressed button in it: back to the row's own button, or, if the
 * person was added, on to the next row that has one.
 */
function useFocusAfter(onNothingLeft: () => void) {
  const list = useRef<HTMLUListElement>(null);
  const [left, leave] = useState<Left | null>(null);
  const nothingLeft = useRef(onNothingLeft);
  nothingLeft.current = onNothingLeft;
  useEffect(() => {
    if (left === null) return;
    const rows = [...(list.current?.children ?? [])];
    const { row, added } = left;
    const order = added ? [...rows.slice(row + 1), ...rows.slice(0, row)] : rows.slice(row, row + 1);
    const [button] = order.flatMap((one) => one.querySelector('button') ?? []);
    if (button === undefined) nothingLeft.current();
    else button.focus();
  }, [left]);
  return [leave, list] as const;
}

interface OfOrganisationProps {
  readonly meetingId: string;
  readonly person: ReportPerson;
  readonly onClose: (added: boolean) => void;
}

function OfOrganisation({ meetingId, person, onClose }: OfOrganisationProps) {
  const styles = useStyles();
  const form = useAddObserver({ meetingId, name: person.name, onAdded: () => onClose(true) });
  const { formRef } = form;
  useEffect(() => formRef.current?.querySelector('input')?.focus(), [formRef]);
  const beyond = form.fault('organisation') === undefined ? (form.fault('name') ?? form.problem?.message) : undefined;
  return (
    <form ref={formRef} onSubmit={form.submit} noValidate className={styles.form}>
      <FormField form={form} name="organisation" label={`Organisation of ${person.name}`} />
      {beyond !== undefined && (
        <p role="alert" className={styles.fault}>
          {beyond}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={form.pending}>
          {addObserverForm.submit}
        </Button>
        <Button type="button" size="small" onClick={() => onClose(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
