import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { RequestView } from '../../../../shared/contract/requests';
import type { IsoDate } from '../../../../shared/domain/calendar/dates';
import type { ResponseKind } from '../../../../shared/domain/tracker/types';
import { RESPONSE_WORDS } from '../../../../shared/domain/tracker/words';
import { MutationProblem } from '../../../components/mutation-problem';
import { OpenButton } from '../../../components/open-button';
import { RemindButton, useRemindOfRequest } from '../../../components/remind';
import { ButtonGroup } from '../../../components/surface';
import { ConfirmNotHeld } from '../answer/confirm-not-held';
import { Respond } from '../answer/respond';
import { ANSWERS } from '../answer-kinds';
import { AnswerSoFar, DueDate, GatewayLine } from './request-parts';
import { UnreachedNote } from './unreached';

const AnswerRequest = lazy(() =>
  import('../answer/answer-request').then((module) => ({ default: module.AnswerRequest })),
);
const WithdrawRequest = lazy(() =>
  import('../answer/withdraw-request').then((module) => ({ default: module.WithdrawRequest })),
);

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One request of a source, its response, and the reader's controls. */
export function RequestCard({ request, today }: { readonly request: RequestView; readonly today: IsoDate }) {
  const styles = useStyles();
  const [kind, setKind] = useState<ResponseKind | null>(null);
  const [withdrawing, setWithdrawing] = useState(false);
  const { may, period } = request;
  const reminding = useRemindOfRequest(request);
  // The response buttons are visible only while something is awaited; a complete response can still be corrected.
  const awaited = request.remains !== '';
  return (
    <article className={styles.card} aria-label={`Request for ${period}`}>
      <div>
        <h3 className={styles.title}>{period}</h3>
        <DueDate request={request} />
        <GatewayLine request={request} />
      </div>
      <AnswerSoFar request={request} />
      <UnreachedNote requests={[request]} unreached={request.unreached ?? []} />
      {may.answer && !awaited && (
        <div>
          <Respond request={request} today={today} about={period} words="Correct the response" />
        </div>
      )}
      {may.answer && awaited && (
        <ButtonGroup label={`Respond for ${period}`} className={styles.buttons}>
          {ANSWERS.map((one) => (
            <OpenButton key={one} size="small" onOpen={() => setKind(one)}>
              {RESPONSE_WORDS[one]}
            </OpenButton>
          ))}
        </ButtonGroup>
      )}
      {(may.confirmNotHeld || may.withdraw || may.remind === true) && (
        <ButtonGroup label={`The request for ${period}`} className={styles.buttons}>
          {may.confirmNotHeld && <ConfirmNotHeld request={request} />}
          {may.remind === true && <RemindButton about={period} reminding={reminding} />}
          {may.withdraw && (
            <OpenButton size="small" appearance="subtle" onOpen={() => setWithdrawing(true)}>
              Withdraw the request
            </OpenButton>
          )}
        </ButtonGroup>
      )}
      <MutationProblem problem={reminding.problem} onDismiss={reminding.forget} />
      <Suspense fallback={null}>
        {kind !== null && <AnswerRequest request={request} kind={kind} today={today} onClose={() => setKind(null)} />}
        {withdrawing && <WithdrawRequest request={request} onClose={() => setWithdrawing(false)} />}
      </Suspense>
    </article>
  );
}
