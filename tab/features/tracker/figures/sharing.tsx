import { makeStyles, tokens } from '@fluentui/react-components';
import { CountToggle } from '../../../components/count-link';
import { PlainList } from '../../../components/layout';
import { only } from '../list/filter';
import type { FiguresProps } from './by-agency';
import { CollapsibleCard } from './collapsible-card';

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/**
 * The Specified and Relevant organisations that shared something in the current quarter; each filters the list to what
 * it shared.
 */
export function Sharing({ tracker, filter, onChange, folded }: FiguresProps) {
  const styles = useStyles();
  const { organisations, of, label } = tracker.sharing;
  const sharing = filter.show === 'shared';
  const show = (organisation: string) =>
    onChange(only(sharing && filter.organisation === organisation ? {} : { show: 'shared', organisation }));
  return (
    <CollapsibleCard
      title="Sharing this quarter"
      beside={`${organisations.length} of ${of} Specified and Relevant organisations`}
      folded={folded}
    >
      <p className={styles.words}>
        {organisations.length === 0
          ? `Nobody has supplied anything in ${label} yet.`
          : `Supplied something, in full or in part, in ${label}: `}
        {organisations.length > 0 && (
          <CountToggle pressed={sharing && filter.organisation === ''} onPress={() => show('')}>
            all {organisations.length}
          </CountToggle>
        )}
      </p>
      {organisations.length > 0 && (
        <PlainList gap="xs">
          {organisations.map(({ value, label: name }) => (
            <li key={value}>
              <CountToggle pressed={sharing && filter.organisation === value} onPress={() => show(value)}>
                {name}
              </CountToggle>
            </li>
          ))}
        </PlainList>
      )}
    </CollapsibleCard>
  );
}
