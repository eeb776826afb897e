import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RequestView } from '../../../shared/contract/tracker';
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import type { ResponseKind } from '../../../shared/domain/tracker/types';
import { RESPONSE_WORDS } from '../../../shared/domain/tracker/words';
import { ChangeProblem } from '../../components/change-problem';
import { Moment, Sentence } from '../../components/day';
import { OpenButton } from '../../components/open-button';
import { useSay } from '../../components/say';
import { useChange } from '../../components/session';
import { Group } from '../../components/surface';
import { AnswerRequest } from './answer-request';
import { DueDate } from './source-parts';

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
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  answer: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** In the order in which partners are hoped to answer. */
const KINDS: readonly ResponseKind[] = ['supplied', 'partly_supplied', 'will_supply_by', 'cannot_share', 'not_held'];

/** One request, what was answered, and the answers open to the reader. */
export function RequestCard({ request, today }: { readonly request: RequestView; readonly today: IsoDate }) {
  const styles = useStyles();
  const [kind, setKind] = useState<ResponseKind | null>(null);
  const { latest, may } = request;
  return (
    <article className={styles.card} aria-label={`Request for ${request.period}`}>
      <div>
        <h4 className={styles.title}>{request.period}</h4>
        <DueDate request={request} />
        <p className={styles.quiet}>
          {request.gateway}
          {request.requestingBody !== '' && `, for ${request.requestingBody}`}
        </p>
      </div>
      <div>
        {latest === null ? (
          <p className={styles.answer}>No response yet.</p>
        ) : (
          <>
            <p className={styles.answer}>
              <strong>{latest.words}</strong>
              {latest.detail !== '' && (
                <>
                  {' – '}
                  <Sentence text={latest.detail} />
                </>
              )}
            </p>
            <p className={styles.quiet}>
              {latest.by}
              {latest.onBehalf && ', on behalf of the organisation'} · <Moment at={latest.at} />
              {request.notHeldConfirmed && ' · confirmed by the VRU'}
            </p>
          </>
        )}
      </div>
      {may.answer && (
        <Group label={`Respond for ${request.period}`} className={styles.buttons}>
          {KINDS.map((one) => (
            <OpenButton key={one} size="small" onOpen={() => setKind(one)}>
              {RESPONSE_WORDS[one]}
            </OpenButton>
          ))}
        </Group>
      )}
      {may.confirmNotHeld && <ConfirmNotHeld request={request} />}
      {kind !== null && <AnswerRequest request={request} kind={kind} today={today} onClose={() => setKind(null)} />}
    </article>
  );
}

/** The VRU agrees that there is nothing to ask for: the source no longer counts in the measure. */
function ConfirmNotHeld({ request }: { readonly request: RequestView }) {
  const styles = useStyles();
  const say = useSay();
  const confirm = useChange('confirmNotHeld', {
    onDone: ({ source }) => say(`${source} is confirmed as not held.`),
  });
  return (
    <div>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={confirm.pending}
          onClick={() => confirm.send({ params: { sourceId: request.sourceId, requestId: request.id } })}
        >
          Confirm not held
        </Button>
      </div>
      <ChangeProblem problem={confirm.problem} onDismiss={confirm.forget} />
    </div>
  );
}
