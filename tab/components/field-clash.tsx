/** Conflict over a field that somebody else changed while the form was open. */
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { Clash } from '../../shared/domain/result';
import type { Choice, Field } from '../../shared/forms/field';
import type { Entry } from '../../shared/forms/form';
import { dayWords } from '../lib/dates';
import { Moment } from './day';

const useStyles = makeStyles({
  words: { margin: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  button: { textAlign: 'start', wordBreak: 'break-word', height: 'auto', minHeight: '32px' },
});

interface FieldClashProps {
  readonly clash: Clash;
  readonly label: string;
  readonly field: Field;
  /** Options of a reference field. */
  readonly options: readonly Choice[];
  readonly mine: Entry;
  readonly onSettle: (choice: 'theirs' | 'mine') => void;
}

/**
 * Shows who changed the field and when, and the choice between that value and the entered one. Nothing is saved until
 * one is chosen.
 */
export function FieldClash({ clash, label, field, options, mine, onSettle }: FieldClashProps) {
  const styles = useStyles();
  const { now, changed } = clash;
  const words = (entry: Entry) => entryWords(field, entry, options);
  return (
    <MessageBar intent="warning" layout="multiline" data-clash={clash.field}>
      <MessageBarBody>
        <p className={styles.words}>
          {changed === null ? (
            `${label} was changed while this form was open.`
          ) : (
            <>
              {`${changed.by} changed “${label}” on `}
              <Moment at={changed.at} />, while this form was open.
            </>
          )}
        </p>
        <div className={styles.buttons}>
          <Button type="button" className={styles.button} onClick={() => onSettle('theirs')}>
            {`Keep theirs: ${words(now)}`}
          </Button>
          <Button type="button" className={styles.button} onClick={() => onSettle('mine')}>
            {`Use mine: ${words(mine)}`}
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

function entryWords(field: Field, entry: Entry, options: readonly Choice[]): string {
  if (field.kind === 'yesNo') return entry === true ? field.yes : field.no;
  const text = String(entry);
  if (text === '') return 'nothing';
  const known = 'options' in field ? field.options : options;
  switch (field.kind) {
    case 'day':
    case 'maybeDay':
      return dayWords(text);
    case 'choice':
    case 'numberChoice':
    case 'reference':
      return known.find(({ value }) => value === text)?.label ?? text;
    default:
      return text;
  }
}
