import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark20Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useSearchParams } from 'wouter';
import type { AgreementsView } from '../../../shared/contract/agreements';
import { GoTo } from '../../components/go-to';
import { Section } from '../../components/layout';
import { ItemList } from '../../components/list-page';
import { EmptyState } from '../../components/states';
import { counted } from '../../lib/words';
import { type BarrierFilter, barrierFilterOf, barriersShown, filterWords } from './barrier-filter';
import { BarrierOverview } from './barrier-overview';
import { BarrierRow } from './barrier-row';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Barriers to sharing: where they are concentrated, and each barrier with its owner. */
export function BarrierLog({ data }: { readonly data: AgreementsView }) {
  const styles = useStyles();
  const [search, setSearch] = useSearchParams();
  const filter = barrierFilterOf(search, data);
  const choose = ({ code, agency }: BarrierFilter) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of [['code', code] as const, ['agency', agency] as const]) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    setSearch(next, { replace: true });
  };
  const shown = barriersShown(data, filter);
  const words = filterWords(data, filter);
  return (
    <Section title="Barrier log">
      {data.byCode.length > 0 && <BarrierOverview data={data} filter={filter} onChoose={choose} />}
      <div className={styles.bar}>
        <span role="status">
          {words === ''
            ? counted(data.barriers.length, 'open barrier')
            : `${shown.length} of ${counted(data.barriers.length, 'open barrier')}: ${words}`}
        </span>
        {words !== '' && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            onClick={() => choose({ code: null, agency: null })}
          >
            Show every barrier
          </Button>
        )}
      </div>
      <ItemList
        label="Open barriers"
        items={shown}
        row={(barrier) => <BarrierRow key={barrier.id} barrier={barrier} mayKeep={data.may.keep} />}
        empty={
          <EmptyState
            icon={<Checkmark20Regular fontSize={48} />}
            title="No open barriers"
            action={<GoTo href="/requests">See the open requests</GoTo>}
          >
            A barrier opens when a partner responds that it cannot share.
          </EmptyState>
        }
      />
    </Section>
  );
}
