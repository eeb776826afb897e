/** The page that Teams shows when somebody adds the tab to a channel: asks which page the tab opens with. */
import { makeStyles, Radio, RadioGroup, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { PageHeading } from '../components/surface';
import { BASE, PAGES } from './pages';
import type { TeamsHost } from './teams-host';

const useStyles = makeStyles({
  page: {
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** @param starting whether it is still unknown if the tab runs in Teams */
export function ConfigurePage({ host, starting }: { readonly host: TeamsHost | null; readonly starting: boolean }) {
  const styles = useStyles();
  const question = useId();
  const [chosen, setChosen] = useState('overview');
  useEffect(() => {
    const page = PAGES.find(({ id }) => id === chosen);
    if (host === null || page === undefined) return;
    const url = new URL(`${BASE}${page.path}`, window.location.href).href;
    host.offerToPin({ entityId: page.id, name: page.name, url });
  }, [host, chosen]);
  return (
    <main className={styles.page}>
      <PageHeading title="Which page should this tab open with?" lead="The other pages stay one step away." />
      <span id={question} hidden>
        Page to open with
      </span>
      <RadioGroup aria-labelledby={question} value={chosen} onChange={(_, { value }) => setChosen(value)}>
        {PAGES.map(({ id, name }) => (
          <Radio key={id} value={id} label={name} />
        ))}
      </RadioGroup>
      {host === null &&
        (starting ? (
          <Spinner size="tiny" label="Waiting for Teams…" labelPosition="after" />
        ) : (
          <p className={styles.quiet}>This page belongs to Teams: add the app as a tab of a channel to use it.</p>
        ))}
    </main>
  );
}
