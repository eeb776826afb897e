import { makeStyles, tokens } from '@fluentui/react-components';
import type { HealthView } from '../../../shared/contract/health';
import { Moment } from '../../components/day';
import { PlainList, Section } from '../../components/layout';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { PageHeading } from '../../components/surface';
import { counted } from '../../lib/words';
import { Backup, Fact, Figure, NextReminders, Undelivered, Waiting } from './health-facts';
import { InstanceRow } from './instance-row';

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0 },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/**
 * Health of the app: its servers and their storage, messages that are queued or not delivered, and the latest figure.
 */
export function HealthPage() {
  const health = useLive('health', {});
  return (
    <>
      <PageHeading
        title="Health"
        lead="Whether the app is working. Send this page to whoever runs the app for you when something looks wrong."
      />
      <QueryView query={health}>{(data) => <Health data={data} />}</QueryView>
    </>
  );
}

function Health({ data }: { readonly data: HealthView }) {
  const styles = useStyles();
  const { instances } = data;
  return (
    <>
      <Section title="The app" card>
        <dl className={styles.facts}>
          <Fact term="Version">{data.version}</Fact>
          <Fact term="Storage">Answered in {counted(data.storageMs, 'millisecond')}</Fact>
          <Fact term="Checked">
            <Moment at={data.checkedAt} />
          </Fact>
          <Fact term="Nightly backup">
            <Backup backup={data.backup} />
          </Fact>
          <Fact term="Quarterly figure">
            <Figure snapshot={data.snapshot} />
          </Fact>
        </dl>
      </Section>
      <Section title="Messages" card>
        <dl className={styles.facts}>
          <Fact term="Waiting to be sent">
            <Waiting outbox={data.outbox} />
          </Fact>
          <Fact term="May not have arrived">
            <Undelivered data={data} />
          </Fact>
          <Fact term="Next reminders">
            <NextReminders />
          </Fact>
        </dl>
      </Section>
      <Section title="Servers seen" card>
        <p className={styles.words}>
          Each server reports every minute that it is running. One that ended is listed for a day after it was last
          seen.
        </p>
        {instances.length === 0 ? (
          <p className={styles.words}>None yet. A server reports a few seconds after it has started.</p>
        ) : (
          <PlainList label="Servers seen" gap="m">
            {instances.map((instance) => (
              <InstanceRow key={instance.id} instance={instance} />
            ))}
          </PlainList>
        )}
      </Section>
    </>
  );
}
