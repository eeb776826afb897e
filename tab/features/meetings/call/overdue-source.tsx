import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { OverdueSourceView } from '../../../../shared/contract/call';
import type { RequestView } from '../../../../shared/contract/requests';
import { Day, Sentence } from '../../../components/day';
import { useLinkStyles } from '../../../components/links';
import { MutationProblem } from '../../../components/mutation-problem';
import { OpenButton } from '../../../components/open-button';
import { RagChip } from '../../../components/rag';
import { RemindButton, useRemindOfRequest } from '../../../components/remind';
import { counted } from '../../../lib/words';
import { Respond } from '../../requests/answer/respond';
import { OverdueRow, useRowStyles } from './overdue-row';

const AnswerRequest = lazy(() =>
  import('../../requests/answer/answer-request').then((module) => ({ default: module.AnswerRequest })),
);

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** A source that is red or whose request is overdue: why, what turns it green, and its controls. */
export function OverdueSource({ item, today }: { readonly item: OverdueSourceView; readonly today: string }) {
  const { head } = useStyles();
  const { text, quiet } = useRowStyles();
  const { link, strong } = useLinkStyles();
  const [promising, setPromising] = useState(false);
  const [request] = item.requests;
  const more = item.requests.length - 1;
  return (
    <OverdueRow
      label={item.name}
      words={
        <>
          <div className={head}>
            <RagChip rag={item.rag} />
            <Link href={`/sources/${item.id}`} className={mergeClasses(link, strong)}>
              {item.name}
            </Link>
            <span className={quiet}>{item.organisation}</span>
          </div>
          <p className={text}>
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
        </>
      }
      reminded={request?.reminded}
      more={
        item.steps.length > 0 && (
          <p className={quiet}>
            <strong>Turns it green:</strong>{' '}
            {item.steps.map(({ words, owner }) => `${words} (${owner})`).join(', then ')}
          </p>
        )
      }
      buttons={
        request !== undefined &&
        (request.may.answer || request.may.remind === true) && (
          <>
            {request.may.remind === true && <RemindPartner request={request} about={item.name} />}
            {request.may.answer && (
              <>
                <OpenButton size="small" label={`New date: ${item.name}`} onOpen={() => setPromising(true)}>
                  New date
                </OpenButton>
                <Respond request={request} today={today} about={item.name} />
              </>
            )}
          </>
        )
      }
    >
      <Suspense fallback={null}>
        {promising && request !== undefined && (
          <AnswerRequest request={request} kind="will_supply_by" today={today} onClose={() => setPromising(false)} />
        )}
      </Suspense>
    </OverdueRow>
  );
}

/** The button to remind of the request, and why the reminder was refused. */
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
