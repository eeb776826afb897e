import { makeStyles, Select } from '@fluentui/react-components';
import type { ChoiceView } from '../../shared/contract/actions';

const useStyles = makeStyles({ select: { minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } } });

interface PlainSelectProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly ChoiceView[];
  /** Label of the empty option; without it, one of the options is always selected. */
  readonly none?: string;
  readonly name?: string;
  readonly size?: 'small' | 'medium';
  /** Accessible name, if no Field labels it. */
  readonly label?: string;
}

/** The browser's native select, never wider than its container. Inside a Field it takes the field's label. */
export function PlainSelect({ value, onChange, options, none, label, ...rest }: PlainSelectProps) {
  const styles = useStyles();
  return (
    <Select
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={styles.select}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
