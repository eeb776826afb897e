import { Checkbox, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { type ChoiceGroup, chosenOf, groupsFound, withChosen } from '../lib/selection';
import { ButtonGroup } from './surface';
import type { FormState } from './use-form';

const useStyles = makeStyles({
  list: {
    maxHeight: '168px',
    overflowY: 'auto',
    marginTop: tokens.spacingVerticalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  faulty: {
    borderTopColor: tokens.colorPaletteRedBorder2,
    borderRightColor: tokens.colorPaletteRedBorder2,
    borderBottomColor: tokens.colorPaletteRedBorder2,
    borderLeftColor: tokens.colorPaletteRedBorder2,
  },
  option: { display: 'flex' },
  inside: { display: 'flex', paddingLeft: tokens.spacingHorizontalXL },
  all: { fontWeight: tokens.fontWeightSemibold },
  none: { margin: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
});

interface ChooseManyProps<V> {
  readonly form: FormState<V>;
  /** The field holds the selected ids. */
  readonly name: keyof V & string;
  readonly label: string;
  readonly groups: readonly ChoiceGroup[];
  readonly hint?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
}

/** Checkboxes for several of many options: typing filters the list, and a group can be selected as a whole. */
export function ChooseMany<V>(props: ChooseManyProps<V>) {
  const { form, name, label, groups, hint, placeholder = 'Type to search', required = true } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const found = useMemo(() => groupsFound(groups, typed), [groups, typed]);
  const value = form.values[name];
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const fault = form.fault(name);
  const change = (ids: readonly string[]) => form.set(name, ids);
  return (
    <div>
      <Field
        label={label}
        required={required}
        {...(hint === undefined ? {} : { hint })}
        {...(fault === undefined ? {} : { validationState: 'error' as const, validationMessage: fault })}
      >
        <Input
          type="search"
          autoComplete="off"
          placeholder={placeholder}
          contentBefore={<Search20Regular />}
          value={typed}
          onChange={(_, data) => setTyped(data.value)}
          onKeyDown={(event) => {
            // Enter in the search field only filters the list; the form is submitted with its button.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </Field>
      <ButtonGroup
        label={`${label}: choose`}
        className={mergeClasses(styles.list, fault === undefined ? undefined : styles.faulty)}
      >
        {found.map((group) => (
          <Choices key={group.id} group={group} chosen={chosen} onChange={change} />
        ))}
        {found.length === 0 && <p className={styles.none}>Nothing matches what you typed.</p>}
      </ButtonGroup>
    </div>
  );
}

interface ChoicesProps {
  readonly group: ChoiceGroup;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Choices({ group, chosen, onChange }: ChoicesProps) {
  const styles = useStyles();
  const ids = group.options.map(({ value }) => value);
  return (
    <>
      {group.name !== '' && (
        <div className={styles.option}>
          <Checkbox
            checked={chosenOf(ids, chosen)}
            onChange={(_, { checked }) => onChange(withChosen(chosen, ids, checked !== false))}
            label={
              <span className={styles.all}>
                All of {group.name} ({ids.length})
              </span>
            }
          />
        </div>
      )}
      {group.options.map(({ value, label }) => (
        <div key={value} className={group.name === '' ? styles.option : styles.inside}>
          <Checkbox
            checked={chosen.includes(value)}
            onChange={(_, { checked }) => onChange(withChosen(chosen, [value], checked === true))}
            label={label}
          />
        </div>
      ))}
    </>
  );
}
