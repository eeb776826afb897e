import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { ActionItemView } from '../../../../shared/contract/actions';
import type { CallOverdueView, OverdueSourceView } from '../../../../shared/contract/call';
import type { RequestView } from '../../../../shared/contract/requests';
import { Day, Sentence } from '../../../components/day';
import { useLinkStyles } from '../../../components/links';
import { MutationProblem } from '../../../components/mutation-problem';
import { OpenButton } from '../../../components/open-button';
import { QueryView } from '../../../components/query-view';
import { RagChip } from '../../../components/rag';
import { RemindButton, RemindedWords, useRemindOfAction, useRemindOfRequest } from '../../../components/remind';
import { useLive, useRouteMutation } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { counted } from '../../../lib/words';
import { Respond } from '../../requests/answer/respond';
import { CallList } from './call-list';
import { ScrollPart } from './scroll-part';

const EditAction = lazy(() => import('../../actions/edit-action').then((module) => ({ default: module.EditAction })));
const AnswerRequest = lazy(() =>
  import('../../requests/answer/answer-request').then((module) => ({ default: module.AnswerRequest })),
);

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalL,
    '@media (max-width: 899.9px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  one: { gridTemplateColumns: 'minmax(0, 1fr)' },
  column: { minWidth: 0 },
  title: {
    margin: 0,
    marginBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: '300px',
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
});

/** What is overdue or red: why, what turns it green, and what can be done about it at once. */
export function OverdueStep({ every }: { readonly every: number }) {
  const styles = useStyles();
  const overdue = useLive('callOverdue', {}, every);
  return (
    <QueryView query={overdue}>
      {(data) => (
        <ScrollPart label="Overdue and red">
          <div
            className={mergeClasses(
              styles.columns,
              (data.sources.length === 0 || data.actions.length === 0) && styles.one,
            )}
          >
            <div className={styles.column}>
              <h3 className={styles.title}>
                Data: {data.sources.length === 0 ? 'nothing overdue or red' : data.sources.length}
              </h3>
              <CallList
                whole
                label="Data that is overdue or red"
                items={data.sources}
                row={(item) => <SourceRow key={item.id} item={item} today={data.today} />}
              />
            </div>
            <div className={styles.column}>
              <h3 className={styles.title}>
                Actions: {data.actions.length === 0 ? 'none overdue' : data.actions.length}
              </h3>
              <CallList
                whole
                label="Overdue actions"
                items={data.actions}
                row={(item) => <ActionRow key={item.id} item={item} choices={data} />}
              />
            </div>
          </div>
        </ScrollPart>
      )}
    </QueryView>
  );
}

function SourceRow({ item, today }: { readonly item: OverdueSourceView; readonly today: string }) {
  const styles = useStyles();
  const { link, strong } = useLinkStyles();
  const [promising, setPromising] = useState(false);
  const [request] = item.requests;
  const more = item.requests.length - 1;
  return (
    <li className={styles.row} aria-label={item.name}>
      <div className={styles.words}>
        <div className={styles.head}>
          <RagChip rag={item.rag} />
          <Link href={`/sources/${item.id}`} className={mergeClasses(link, strong)}>
            {item.name}
          </Link>
          <span className={styles.quiet}>{item.organisation}</span>
        </div>
        <p className={styles.text}>
          <Sentence text={item.reason} />.
          {request !== undefined && (
            <>
              {' '}
              {request.period} was due <Day date={request.effectiveDue ?? request.due} />
              {item.reason.includes('overdue') ? '.' : `, ${overdueWords(request.overdueWorkingDays)}.`}
            </>
          )}
          {more > 0 && ` ${counted(more, 'more request')} of it ${more === 1 ? 'is' : 'are'} overdue.`}
        </p>
        {request?.reminded !== undefined && (
          <p className={styles.quiet}>
            <RemindedWords reminded={request.reminded} />
          </p>
        )}
        {item.steps.length > 0 && (
          <p className={styles.quiet}>
            <strong>Turns it green:</strong>{' '}
            {item.steps.map(({ words, owner }) => `${words} (${owner})`).join(', then ')}
          </p>
        )}
      </div>
      {request !== undefined && (request.may.answer || request.may.remind === true) && (
        <div className={styles.buttons}>
          {request.may.remind === true && <RemindPartner request={request} about={item.name} />}
          {request.may.answer && (
            <>
              <OpenButton size="small" label={`New date: ${item.name}`} onOpen={() => setPromising(true)}>
                New date
              </OpenButton>
              <Respond request={request} today={today} about={item.name} />
            </>
          )}
        </div>
      )}
      <Suspense fallback={null}>
        {promising && request !== undefined && (
          <AnswerRequest request={request} kind="will_supply_by" today={today} onClose={() => setPromising(false)} />
        )}
      </Suspense>
    </li>
  );
}

/** A reminder of the request, and why it was refused. */
function RemindPartner({ request, about }: { readonly request: RequestView; readonly about: string }) {
  const reminding = useRemindOfRequest(request);
  return (
    <>
      <RemindButton about={about} reminding={reminding} />
      <MutationProblem problem={reminding.problem} onDismiss={reminding.forget} />
    </>
  );
}

function overdueWords(workingDays: number): string {
  return workingDays === 0 ? 'overdue' : `${counted(workingDays, 'working day')} overdue`;
}

function ActionRow({ item, choices }: { readonly item: ActionItemView; readonly choices: CallOverdueView }) {
  const styles = useStyles();
  const toast = useToast();
  const [only, setOnly] = useState<'due' | 'owner' | null>(null);
  const change = useRouteMutation('changeAction', { onDone: ({ ref }) => toast(`${ref} is done.`) });
  const reminding = useRemindOfAction(item);
  const { id, ref, text, owner, due, carried, unowned, reminded, may } = item;
  return (
    <li className={styles.row} aria-label={ref}>
      <div className={styles.words}>
        <p className={styles.text}>{text}</p>
        <p className={styles.quiet}>
          {ref} · {owner} · due <Day date={due} />
          {carried > 0 && ` · carried over ${counted(carried, 'time')}`}
          {unowned && ' · no owner: the seat is vacant'}
        </p>
        {reminded !== undefined && (
          <p className={styles.quiet}>
            <RemindedWords reminded={reminded} />
          </p>
        )}
      </div>
      {(may.progress || may.edit || may.remind === true) && (
        <div className={styles.buttons}>
          {may.remind === true && <RemindButton about={ref} reminding={reminding} />}
          {may.progress && (
            <Button
              size="small"
              aria-label={`Done: ${ref}`}
              disabledFocusable={change.pending}
              onClick={() => change.send({ params: { actionId: id }, body: { to: 'done' } })}
            >
              Done
            </Button>
          )}
          {may.edit && (
            <>
              <OpenButton size="small" label={`New date: ${ref}`} onOpen={() => setOnly('due')}>
                New date
              </OpenButton>
              <OpenButton size="small" label={`Hand over: ${ref}`} onOpen={() => setOnly('owner')}>
                Hand over
              </OpenButton>
            </>
          )}
        </div>
      )}
      <MutationProblem problem={change.problem} onDismiss={change.forget} />
      <MutationProblem problem={reminding.problem} onDismiss={reminding.forget} />
      <Suspense fallback={null}>
        {only !== null && <EditAction item={item} choices={choices} only={only} onClose={() => setOnly(null)} />}
      </Suspense>
    </li>
  );
}
