import { makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardTask20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ActionPageView } from '../../../shared/contract/action-page';
import type { ActionItemView } from '../../../shared/contract/actions';
import { Day, Moment, Sentence } from '../../components/day';
import { ItemPage, ItemView } from '../../components/item-page';
import { Section } from '../../components/layout';
import { useLive } from '../../components/session';
import { PageHeading, Tag } from '../../components/surface';
import { monthWords } from '../../lib/dates';
import { counted } from '../../lib/words';
import { ActionControls } from './action-controls';
import { ActionHistory } from './action-history';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    overflowWrap: 'anywhere',
    '& dt': {
      color: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    '& dd': { margin: 0 },
  },
  whole: { gridColumn: '1 / -1' },
});

/** Polling interval: nobody has to see a change of an action within seconds. */
const TEN_SECONDS = 10_000;

/** The page of one action, also once it has ended: the task, its outcome and when, and its history. */
export function ActionPage() {
  return (
    <ItemPage path="/actions/:id" list={{ href: '/actions', name: 'Actions' }}>
      {(id) => <Action id={id} />}
    </ItemPage>
  );
}

function Action({ id }: { readonly id: string }) {
  const page = useLive('action', { params: { actionId: id } }, TEN_SECONDS);
  return (
    <ItemView
      query={page}
      none={{
        icon: <ClipboardTask20Regular fontSize={48} />,
        title: 'There is no such action',
        way: 'Go to the actions',
        href: '/actions',
      }}
    >
      {(data) => <Content page={data} />}
    </ItemView>
  );
}

function Content({ page }: { readonly page: ActionPageView }) {
  const { action, history } = page;
  return (
    <>
      <ActionControls item={action} choices={page}>
        {(buttons) => (
          <PageHeading title={action.ref} lead={action.text}>
            {buttons}
          </PageHeading>
        )}
      </ActionControls>
      <Section card gap="l" title={<Outcome action={action} />}>
        <Facts action={action} />
      </Section>
      <ActionHistory actionId={action.id} latest={history} />
    </>
  );
}

const STATUS: Readonly<Record<ActionItemView['status'], string>> = {
  open: 'Open',
  in_progress: 'In progress',
  done: 'Done',
  cancelled: 'Cancelled',
};

/** The status; of an ended action, when it ended. */
function Outcome({ action }: { readonly action: ActionItemView }) {
  const { status, endedAt } = action;
  if (endedAt === null) return STATUS[status];
  return (
    <>
      {STATUS[status]} on <Moment at={endedAt} />
    </>
  );
}

function Facts({ action }: { readonly action: ActionItemView }) {
  const styles = useStyles();
  const { owner, unowned, mine, due, overdue, meetingId, carried, serves, moved, reason } = action;
  return (
    <dl className={styles.facts}>
      <Fact name="Owner">
        {owner} {mine && <Tag>Yours</Tag>} {unowned && <Tag tone="attention">No owner: the seat is vacant</Tag>}
      </Fact>
      <Fact name="Due">
        <Day date={due} /> {overdue && <Tag tone="attention">Overdue</Tag>}
      </Fact>
      <Fact name="Meeting">
        {monthWords(meetingId)}
        {carried > 0 && `, carried over ${counted(carried, 'time')}`}
      </Fact>
      {serves !== null && <Fact name="Linked to">{serves}</Fact>}
      {moved !== null && (
        <Fact name={`Due date moved ${counted(moved.times, 'time')}`} whole>
          <Sentence text={`First due ${moved.first}. ${moved.reason}`} />
        </Fact>
      )}
      {reason !== null && (
        <Fact name="Reason" whole>
          {reason}
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  /** Whether it takes a whole line. */
  readonly whole?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, whole = false, children }: FactProps) {
  const styles = useStyles();
  return (
    <div {...(whole ? { className: styles.whole } : {})}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
