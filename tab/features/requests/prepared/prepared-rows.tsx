/** The prepared requests one by one, and the button that sends the chosen ones. */
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { LIMITS } from '../../../../shared/contract/limits';
import type { RequestsView } from '../../../../shared/contract/requests';
import { PlainList } from '../../../components/layout';
import { MutationProblem } from '../../../components/mutation-problem';
import { useRouteMutation } from '../../../components/session';
import { useToast } from '../../../components/toast';
import { counted } from '../../../lib/words';
import { initialPlan, type Planned } from '../source-choice';
import { PreparedRow } from './prepared-row';

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalL },
  },
  many: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function PreparedRows({ data }: { readonly data: RequestsView }) {
  const styles = useStyles();
  const toast = useToast();
  const [changed, setChanged] = useState<Readonly<Record<string, Planned>>>({});
  const confirm = useRouteMutation('confirmPrepared', {
    oneKey: true,
    onDone: ({ requests }) => {
      setChanged({});
      toast(`${counted(requests.length, 'request')} ${requests.length === 1 ? 'is' : 'are'} sent.`);
    },
  });
  const planned = data.prepared.map((prepared, index) => ({
    prepared,
    plan: changed[prepared.sourceId] ?? initialPlan(index, prepared, LIMITS.sourcesAtOnce),
  }));
  const chosen = planned.filter(({ plan }) => plan.chosen);
  const send = () =>
    confirm.send({
      body: {
        prepared: chosen.map(({ prepared, plan }) => ({
          source: prepared.sourceId,
          covers: plan.covers,
          due: plan.due,
        })),
      },
    });
  return (
    <>
      <PlainList label="Prepared requests">
        {planned.map(({ prepared, plan }) => (
          <PreparedRow
            key={prepared.sourceId}
            prepared={prepared}
            plan={plan}
            today={data.today}
            periods={data.sources.find(({ value }) => value === prepared.sourceId)?.periods ?? []}
            onChange={(next) => setChanged((before) => ({ ...before, [prepared.sourceId]: { ...plan, ...next } }))}
          />
        ))}
      </PlainList>
      <div className={styles.foot}>
        <Button
          appearance="primary"
          disabledFocusable={confirm.pending || chosen.length === 0}
          {...(confirm.pending ? { icon: <Spinner size="tiny" /> } : {})}
          onClick={send}
        >
          Confirm {counted(chosen.length, 'request')}
        </Button>
        <TooMany chosen={chosen.length} of={planned.length} />
      </div>
      <MutationProblem problem={confirm.problem} onDismiss={confirm.forget} />
    </>
  );
}

function TooMany({ chosen, of }: { readonly chosen: number; readonly of: number }) {
  const styles = useStyles();
  const atOnce = LIMITS.sourcesAtOnce;
  if (chosen > atOnce) {
    return (
      <span role="status" className={styles.many}>
        {chosen - atOnce} too many: at most {atOnce} go out at once.
      </span>
    );
  }
  return of > atOnce ? <span className={styles.words}>At most {atOnce} go out at once; the rest follows.</span> : null;
}
