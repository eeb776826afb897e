import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { ActionItemView, ActionsView } from '../../../shared/contract/actions';
import { Day } from '../../components/day';
import { useLinkStyles } from '../../components/links';
import { RemindedWords } from '../../components/remind';
import { Tag } from '../../components/surface';
import { monthWords } from '../../lib/dates';
import { counted } from '../../lib/words';
import { ActionControls } from './action-controls';

export const useRowStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalL },
  },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    '@media (max-width: 699.9px)': { flexDirection: 'column' },
  },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere', maxWidth: '80ch' },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // With its padding a touch target of 24 pixels, of 44 on a narrow screen.
  ref: { fontVariantNumeric: 'tabular-nums', lineHeight: '20px' },
});

interface ActionRowProps {
  readonly item: ActionItemView;
  /** Options of the edit form. */
  readonly choices: Pick<ActionsView, 'owners' | 'links'>;
}

/** One action that has not ended, with its controls. */
export function ActionRow({ item, choices }: ActionRowProps) {
  const styles = useRowStyles();
  return (
    <li className={styles.row} aria-label={item.ref}>
      <ActionControls item={item} choices={choices}>
        {(buttons) => (
          <div className={styles.line}>
            <ActionWords item={item} />
            {buttons}
          </div>
        )}
      </ActionControls>
    </li>
  );
}

/** The action's text, owner, due date and status. */
export function ActionWords({ item }: { readonly item: ActionItemView }) {
  const styles = useRowStyles();
  const links = useLinkStyles();
  return (
    <div className={styles.words}>
      <p className={styles.text}>{item.text}</p>
      <div className={styles.meta}>
        <Link href={`/actions/${item.id}`} className={mergeClasses(links.link, links.strong, styles.ref)}>
          {item.ref}
        </Link>
        <span>{item.owner}</span>
        {item.mine && <Tag>Yours</Tag>}
        {item.serves !== null && <span>For {item.serves}</span>}
        <span>
          Due <Day date={item.due} />
        </span>
        <span>Meeting of {monthWords(item.meetingId)}</span>
        {item.carried > 0 && <span>Carried over {counted(item.carried, 'time')}</span>}
        {item.overdue && <Tag tone="attention">Overdue</Tag>}
        {item.unowned && <Tag tone="attention">No owner: the seat is vacant</Tag>}
        {item.status === 'in_progress' && <Tag tone="good">In progress</Tag>}
      </div>
      {item.moved !== null && (
        <div className={styles.meta}>
          <span>
            Due date moved {counted(item.moved.times, 'time')}, first due <Day date={item.moved.first} />:{' '}
            {item.moved.reason}
          </span>
        </div>
      )}
      {item.reminded !== undefined && (
        <div className={styles.meta}>
          <span>
            <RemindedWords reminded={item.reminded} />
          </span>
        </div>
      )}
      {item.reason !== null && <div className={styles.meta}>Reason: {item.reason}</div>}
    </div>
  );
}
