import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark20Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { useSearchParams } from 'wouter';
import type { AgreementsView } from '../../../shared/contract/agreements';
import { EmptyState } from '../../components/states';
import { Card, SectionTitle } from '../../components/surface';
import { counted } from '../../lib/words';
import { type BarrierFilter, barrierFilterOf, barriersShown, filterWords } from './barrier-filter';
import { BarrierOverview } from './barrier-overview';
import { BarrierRow } from './barrier-row';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** What stands in the way of sharing: where it is concentrated, and each barrier with who sees to it. */
export function BarrierLog({ data }: { readonly data: AgreementsView }) {
  const styles = useStyles();
  const title = useId();
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
    <section aria-labelledby={title} className={styles.section}>
      <SectionTitle id={title}>Barrier log</SectionTitle>
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
      <Card flush>
        {shown.length === 0 ? (
          <EmptyState icon={<Checkmark20Regular fontSize={48} />} title="No open barriers">
            A barrier opens when a partner answers that it cannot share.
          </EmptyState>
        ) : (
          <ul aria-label="Open barriers" className={styles.list}>
            {shown.map((barrier) => (
              <BarrierRow key={barrier.id} barrier={barrier} mayKeep={data.may.keep} />
            ))}
          </ul>
        )}
      </Card>
    </section>
  );
}
