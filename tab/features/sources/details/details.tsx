import { makeStyles, tokens } from '@fluentui/react-components';
import type { SourcePageView } from '../../../../shared/contract/tracker';
import { BASIS_WORDS } from '../../../../shared/domain/agreements/basis-words';
import { CLASSIFICATION_WORDS, FREQUENCY_WORDS } from '../../../../shared/domain/tracker/words';
import { Day } from '../../../components/day';
import { Section } from '../../../components/layout';
import { londonDay } from '../../../lib/dates';

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    overflowWrap: 'anywhere',
    '& dt': {
      color: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    '& dd': { margin: 0 },
  },
  unsaid: { color: tokens.colorNeutralForeground3 },
});

/** Description of the source. */
export function Details({ page }: { readonly page: SourcePageView }) {
  const styles = useStyles();
  const { source, organisation, agency } = page;
  return (
    <Section card gap="l" title="Details">
      <dl className={styles.facts}>
        <Fact name="Provider" value={organisation} />
        {agency !== organisation && <Fact name="Agency" value={agency} />}
        <Fact name="Area" value={source.area} />
        <Fact name="Classification" value={CLASSIFICATION_WORDS[source.classification]} />
        <Fact name="Frequency" value={FREQUENCY_WORDS[source.frequency]} />
        <Fact name="SNA section" value={source.snaSection} />
        <Fact name="Information sharing agreement" value={source.isaRequired ? 'Required' : 'Not required'} />
        <Fact name="Shared" value={BASIS_WORDS[source.basis]} />
        <div>
          <dt>In the tracker since</dt>
          <dd>
            <Day date={londonDay(page.registeredAt)} />
          </dd>
        </div>
      </dl>
    </Section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value === '' ? <span className={styles.unsaid}>Not said</span> : value}</dd>
    </div>
  );
}
