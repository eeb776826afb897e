import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { RequestView } from '../../../../shared/contract/requests';
import type { IsoDate } from '../../../../shared/domain/calendar/dates';
import { useLinkStyles } from '../../../components/links';
import { MutationProblem } from '../../../components/mutation-problem';
import { OpenButton } from '../../../components/open-button';
import { RemindButton, type Reminding, useRemindOfRequest } from '../../../components/remind';
import { ConfirmNotHeld } from '../answer/confirm-not-held';
import { Respond } from '../answer/respond';
import { AnswerSoFar, DueDate, GatewayLine } from './request-parts';
import { UnreachedNote } from './unreached';

const WithdrawRequest = lazy(() =>
  import('../answer/withdraw-request').then((module) => ({ default: module.WithdrawRequest })),
);

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) 168px minmax(0, 5fr) 148px',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    '@media (min-width: 700px) and (max-width: 959.9px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
    '@media (max-width: 699.9px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      padding: tokens.spacingHorizontalL,
    },
  },
  what: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    '@media (min-width: 700px) and (max-width: 959.9px)': { gridRowEnd: 'span 2' },
  },
  answer: { minWidth: 0 },
  line: { margin: 0 },
  problem: { gridColumnStart: 1, gridColumnEnd: -1, minWidth: 0 },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalXS,
    '@media (max-width: 959.9px)': {
      flexDirection: 'row',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gridColumnStart: 1,
      gridColumnEnd: -1,
      columnGap: tokens.spacingHorizontalS,
    },
  },
});

interface RequestRowProps {
  readonly request: RequestView;
  readonly today: IsoDate;
}

/** One request in a list: what was requested of whom, by when, the response, and the reader's controls. */
export function RequestRow({ request, today }: RequestRowProps) {
  const styles = useStyles();
  const { link, strong } = useLinkStyles();
  const { sourceId, source, period, organisation, agency } = request;
  const reminding = useRemindOfRequest(request);
  return (
    <li className={styles.row} aria-label={`${source}, ${period}`}>
      <div className={styles.what}>
        <Link href={`/sources/${sourceId}`} className={mergeClasses(link, strong)}>
          {source}
        </Link>
        <p className={styles.line}>{period}</p>
        <p className={styles.quiet}>{organisation === agency ? agency : `${organisation}, ${agency}`}</p>
        <GatewayLine request={request} />
      </div>
      <DueDate request={request} />
      <div className={styles.answer}>
        <AnswerSoFar request={request} />
        <UnreachedNote requests={[request]} unreached={request.unreached ?? []} />
      </div>
      <RowActions request={request} today={today} reminding={reminding} />
      {reminding.problem !== null && (
        <div className={styles.problem}>
          <MutationProblem problem={reminding.problem} onDismiss={reminding.forget} />
        </div>
      )}
    </li>
  );
}

function RowActions({ request, today, reminding }: RequestRowProps & { readonly reminding: Reminding }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { may, source } = request;
  if (!may.answer && !may.confirmNotHeld && !may.withdraw && may.remind !== true) return null;
  return (
    <div className={styles.actions}>
      {may.answer && <Respond request={request} today={today} about={source} />}
      {may.confirmNotHeld && <ConfirmNotHeld request={request} />}
      {may.remind === true && <RemindButton about={source} reminding={reminding} />}
      {may.withdraw && (
        <OpenButton size="small" appearance="subtle" label={`Withdraw: ${source}`} onOpen={() => setOpen(true)}>
          Withdraw
        </OpenButton>
      )}
      <Suspense fallback={null}>
        {open && <WithdrawRequest request={request} onClose={() => setOpen(false)} />}
      </Suspense>
    </div>
  );
}
