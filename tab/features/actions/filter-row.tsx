import type { ActionItemView } from '../../../shared/contract/actions';
import type { ActionsFilter } from '../../../shared/domain/actions/filter';
import { Row } from '../../components/layout';
import { PlainSelect } from '../../components/plain-select';
import { monthWords } from '../../lib/dates';
import { choicesIn, STATUS_OPTIONS } from './actions-filter';

interface FilterRowProps {
  readonly items: readonly ActionItemView[];
  readonly filter: ActionsFilter;
  readonly onChange: (part: keyof ActionsFilter, value: string) => void;
}

/** Filters the list by the owner's agency, status, meeting and link. */
export function FilterRow({ items, filter, onChange }: FilterRowProps) {
  const { agencies, meetings, links } = choicesIn(items, monthWords);
  const parts = [
    { part: 'agency', label: 'Agency', none: 'All agencies', options: agencies },
    { part: 'status', label: 'Status', none: 'Any status', options: STATUS_OPTIONS },
    { part: 'meeting', label: 'Meeting', none: 'All meetings', options: meetings },
    { part: 'link', label: 'Linked to', none: 'Any link', options: links },
  ] as const;
  return (
    <Row>
      {parts.map(({ part, ...rest }) => (
        <PlainSelect
          key={part}
          size="small"
          value={filter[part]}
          onChange={(value) => onChange(part, value)}
          {...rest}
        />
      ))}
    </Row>
  );
}
