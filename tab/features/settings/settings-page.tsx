import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { ConversationView, SettingsView } from '../../../shared/contract/membership';
import { PUBLIC_PAGES } from '../../../shared/words/public-pages';
import { PlainList, Section } from '../../components/layout';
import { useLinkStyles } from '../../components/links';
import { QueryView } from '../../components/query-view';
import { useLive } from '../../components/session';
import { Card, PageHeading, SectionTitle } from '../../components/surface';
import { ConversationRow } from './conversation-row';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  /** A separate line, with a larger touch target. */
  line: {
    display: 'inline-block',
    paddingTop: '2px',
    paddingBottom: '2px',
    '@media (max-width: 699.9px)': { paddingTop: '12px', paddingBottom: '12px' },
  },
});

/** Settings: the group's team and chats, since when and by whom chosen, and who may change them. */
export function SettingsPage() {
  const settings = useLive('settings', {});
  return (
    <>
      <PageHeading
        title="Settings"
        lead="Where in Teams the group works. Adding the app somewhere changes nothing here."
      />
      <QueryView query={settings}>{(data) => <Conversations settings={data} />}</QueryView>
      <AboutTheApp />
    </>
  );
}

/** Links to the public pages: they are outside the tab and need no sign-in. */
function AboutTheApp() {
  const styles = useStyles();
  const { link } = useLinkStyles();
  return (
    <Section title="About the app" card>
      <p className={styles.words}>
        What it holds about people and why, and how well it can be used. Each opens in your browser.
      </p>
      <PlainList label="About the app" gap="s">
        {Object.values(PUBLIC_PAGES).map(({ path, title }) => (
          <li key={path}>
            <a href={path} target="_blank" rel="noreferrer" className={mergeClasses(link, styles.line)}>
              {title}
            </a>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function Conversations({ settings }: { readonly settings: SettingsView }) {
  const { team, chats, others, may } = settings;
  const styles = useStyles();
  const { link } = useLinkStyles();
  return (
    <>
      <Places
        id="team"
        title="The group's team"
        lead="Data requests that reach nobody in person are posted in its channel, and the people of this team can be given seats."
        places={team === null ? [] : [team]}
        whenEmpty={noTeam(may.link)}
        may={may}
      />
      <Places
        id="chats"
        title="The group's chats"
        lead="When a meeting of the group starts in one of these chats, or in a channel of the team, the register is offered there."
        places={chats}
        whenEmpty={
          may.link ? "No chat yet. Add the app to the chat of the group's meetings, then use it below." : 'No chat yet.'
        }
        may={may}
      />
      {may.link ? (
        <Places
          id="others"
          title="Where else the app is"
          lead="Anybody can add the app to a team or chat of their own. Nothing of the group is posted in these."
          places={others}
          whenEmpty="Nowhere."
          may={may}
          hasTeam={team !== null}
        />
      ) : (
        <p>Only the Violence Reduction Unit can change the team and the chats.</p>
      )}
      {may.link && (
        <Section title="Personal data" card>
          <p className={styles.words}>
            How long names are kept, what is removed next, and one person's data:{' '}
            <Link href="/personal-data" className={link}>
              Personal data
            </Link>
            .
          </p>
        </Section>
      )}
    </>
  );
}

function noTeam(mayLink: boolean): string {
  return mayLink
    ? "No team yet. Add the app to the group's team in Teams, then use it below."
    : 'No team yet. The Violence Reduction Unit chooses it.';
}

interface PlacesProps {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly places: readonly ConversationView[];
  readonly whenEmpty: string;
  readonly may: SettingsView['may'];
  /** Whether using a team would replace the current one. */
  readonly hasTeam?: boolean;
}

function Places({ id, title, lead, places, whenEmpty, may, hasTeam = false }: PlacesProps) {
  const styles = useStyles();
  return (
    <Card labelledBy={id} className={styles.card}>
      <SectionTitle id={id}>{title}</SectionTitle>
      <p className={styles.words}>{lead}</p>
      {places.length === 0 ? (
        <p className={styles.words}>{whenEmpty}</p>
      ) : (
        <PlainList gap="m">
          {places.map((place) => (
            <ConversationRow key={place.id ?? 'team'} place={place} mayChange={may.link} hasTeam={hasTeam} />
          ))}
        </PlainList>
      )}
    </Card>
  );
}
