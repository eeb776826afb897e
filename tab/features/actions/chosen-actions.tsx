import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ActionItemView } from '../../../shared/contract/actions';
import { Day, Moment } from '../../components/day';
import { PlainList } from '../../components/layout';
import { useLive } from '../../components/session';
import { counted } from '../../lib/words';

const useStyles = makeStyles({ words: { margin: 0 } });

interface ChosenActionsProps {
  /** Comma-separated, as in the address. */
  readonly ids: string;
  readonly onClear: () => void;
}

/** The actions that a reminder's link names: how many, and what became of those that have ended. */
export function ChosenActions({ ids, onClear }: ChosenActionsProps) {
  const styles = useStyles();
  const { data } = useLive('chosenActions', { query: { ids } });
  if (data === undefined) return null;
  const ended = data.items.filter(({ status }) => status === 'done' || status === 'cancelled');
  const gone = ids.split(',').length - data.items.length;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        <p className={styles.words}>Only what the link names: {counted(ids.split(',').length, 'action')}.</p>
        {(ended.length > 0 || gone > 0) && (
          <PlainList label="What has become of the others">
            {ended.map((item) => (
              <Ended key={item.id} item={item} />
            ))}
            {gone > 0 && <li>{counted(gone, 'action is', 'actions are')} not in this group.</li>}
          </PlainList>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onClear}>
          Show all
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Ended({ item: { ref, text, status, endedAt, reason, due } }: { readonly item: ActionItemView }) {
  return (
    <li>
      <strong>{ref}</strong>, due <Day date={due} />, was {status === 'done' ? 'done' : 'cancelled'}
      {endedAt !== null && (
        <>
          {' '}
          on <Moment at={endedAt} />
        </>
      )}
      : {text}
      {reason !== null && ` (${reason})`}
    </li>
  );
}
