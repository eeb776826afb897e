import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons';
import { Link } from 'wouter';
import type { ForYouItem } from '../../../../shared/contract/overview';
import type { IsoDate } from '../../../../shared/domain/calendar/dates';
import { useLinkStyles } from '../../../components/links';
import { MutationProblem } from '../../../components/mutation-problem';
import { useRouteMutation } from '../../../components/session';
import { Tag } from '../../../components/surface';
import { useToast } from '../../../components/toast';
import { ConfirmNotHeld } from '../../requests/answer/confirm-not-held';
import { Respond } from '../../requests/answer/respond';

export const useRowStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    '@media (max-width: 699.9px)': {
      flexDirection: 'column',
      alignItems: 'flex-start',
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    },
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  when: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  action: { flexShrink: 0 },
  more: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 699.9px)': { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
  },
});

interface RowProps {
  readonly item: ForYouItem;
  readonly today: IsoDate;
}

/** One item that waits for the reader: what it is, its deadline, and its control. */
export function ForYouRow({ item, today }: RowProps) {
  const styles = useRowStyles();
  const { link, strong } = useLinkStyles();
  const when = item.when.replace(/^overdue, /, '');
  return (
    <li className={styles.row} aria-label={item.words}>
      <div className={styles.words}>
        <Link href={item.path} className={mergeClasses(link, strong)}>
          {item.words}
        </Link>
        {item.when !== '' && (
          <p className={styles.when}>
            {item.overdue && <Tag tone="attention">Overdue</Tag>}
            <span>{when.charAt(0).toUpperCase() + when.slice(1)}</span>
          </p>
        )}
      </div>
      <RowAction item={item} today={today} />
    </li>
  );
}

function RowAction({ item, today }: RowProps) {
  const styles = useRowStyles();
  if (item.kind === 'action' && item.actionId !== undefined) {
    return <Done actionId={item.actionId} words={item.words} />;
  }
  if (item.request === undefined) return null;
  return (
    <div className={styles.action}>
      {item.kind === 'request' ? (
        <Respond request={item.request} today={today} about={`${item.request.source}, ${item.request.period}`} />
      ) : (
        <ConfirmNotHeld request={item.request} />
      )}
    </div>
  );
}

function Done({ actionId, words }: { readonly actionId: string; readonly words: string }) {
  const styles = useRowStyles();
  const toast = useToast();
  const change = useRouteMutation('changeAction', { onDone: ({ ref }) => toast(`${ref} is done.`) });
  return (
    <div className={styles.action}>
      <Button
        size="small"
        icon={<Checkmark20Regular />}
        aria-label={`Done: ${words}`}
        disabledFocusable={change.pending}
        onClick={() => change.send({ params: { actionId }, body: { to: 'done' } })}
      >
        Done
      </Button>
      <MutationProblem problem={change.problem} onDismiss={change.forget} />
    </div>
  );
}
