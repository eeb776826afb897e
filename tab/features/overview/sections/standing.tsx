/** The parts of the overview besides the measure: what is awaited, agreed, planned and due. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OverviewView } from '../../../../shared/contract/overview';
import { Day } from '../../../components/day';
import { PlainList, Section } from '../../../components/layout';
import { useLinkStyles } from '../../../components/links';
import { Tag } from '../../../components/surface';
import { timespanWords } from '../../../lib/dates';
import { counted } from '../../../lib/words';
import { aheadWords, meetingVenueWords, STATE_WORDS } from '../../meetings/where-and-when';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    minHeight: '36px',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    '@media (max-width: 699.9px)': { minHeight: '44px' },
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  end: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  day: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface PartProps {
  readonly data: OverviewView;
}

interface FrameProps {
  readonly title: string;
  /** The page with the rest; absent if each line links to its own. */
  readonly href?: string;
  readonly children: ReactNode;
}

function Part({ title, href, children }: FrameProps) {
  return (
    <Section card gap="s" title={href === undefined ? title : <More href={href}>{title}</More>}>
      {children}
    </Section>
  );
}

function More({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { link, strong } = useLinkStyles();
  return (
    <Link href={href} className={mergeClasses(link, strong)}>
      {children}
    </Link>
  );
}

/** Open requests by agency; each agency links to its requests. */
export function Outstanding({ data: { outstanding } }: PartProps) {
  const styles = useStyles();
  return (
    <Part title="Awaited from agencies" href="/requests">
      {outstanding.length === 0 ? (
        <p className={styles.quiet}>Nothing is awaited: every request has been supplied.</p>
      ) : (
        <PlainList>
          {outstanding.map(({ agencyId, agency, open, overdue }) => (
            <li key={agencyId} className={styles.line}>
              <More href={`/requests?agency=${encodeURIComponent(agencyId)}`}>{agency}</More>
              <span className={styles.end}>
                {overdue > 0 && <Tag tone="attention">{overdue} overdue</Tag>}
                <span>{counted(open, 'request')}</span>
              </span>
            </li>
          ))}
        </PlainList>
      )}
    </Part>
  );
}

/** The next meeting: when, where, and the host. */
export function NextMeeting({ data: { next, inPerson, today } }: PartProps) {
  const styles = useStyles();
  const ahead = aheadWords(next.date, today);
  return (
    <Part title="Next meeting" href="/meetings">
      <p className={mergeClasses(styles.day, styles.end)}>
        <Day date={next.date} /> {ahead !== null && <Tag>{ahead}</Tag>}
        {next.state === 'open' && <Tag tone="good">{STATE_WORDS.open}</Tag>}
      </p>
      <p className={styles.quiet}>
        {timespanWords(next.startsAt, next.minutes)}, London time. {meetingVenueWords(next)}.
      </p>
      {inPerson !== null && inPerson.meetingId !== next.meetingId && (
        <p className={styles.quiet}>
          The next one in person: <Day date={inPerson.date} />
          {inPerson.host === null ? ', host to be found' : `, at ${inPerson.host.organisation}`}.
        </p>
      )}
    </Part>
  );
}

/** Actions that are overdue or open, and those without an owner. */
export function Actions({ data: { actions } }: PartProps) {
  const styles = useStyles();
  return (
    <Part title="Actions" href="/actions">
      <PlainList>
        <li className={styles.line}>
          <More href="/actions?filter=overdue">Overdue</More>
          {actions.overdue > 0 ? <Tag tone="attention">{actions.overdue}</Tag> : <span>None</span>}
        </li>
        <li className={styles.line}>
          <More href="/actions">Open</More>
          <span>{actions.open}</span>
        </li>
      </PlainList>
      {actions.unowned > 0 && (
        <p className={styles.quiet}>
          {counted(actions.unowned, 'action')} without an owner: the seat has fallen vacant.
        </p>
      )}
    </Part>
  );
}

/** Reviews that are due or due soon. */
export function Reviews({ data: { reviews } }: PartProps) {
  const styles = useStyles();
  return (
    <Part title="Reviews due">
      {reviews.length === 0 ? (
        <p className={styles.quiet}>No review is due.</p>
      ) : (
        <PlainList>
          {reviews.map(({ of, kind, due, overdue }) => (
            <li key={`${kind} ${of}`} className={styles.line}>
              <span className={styles.words}>
                <More href={kind === 'format' ? '/meetings' : '/agreements'}>{of}</More>
              </span>
              <span className={styles.end}>
                {overdue && <Tag tone="attention">Overdue</Tag>}
                <Day date={due} />
              </span>
            </li>
          ))}
        </PlainList>
      )}
    </Part>
  );
}

/** The status of the recommendations. If it is the same for all, it is shown once. */
export function Recommendations({ data: { recommendations } }: PartProps) {
  const styles = useStyles();
  const [first] = recommendations;
  const same = first !== undefined && recommendations.every(({ status }) => status === first.status);
  return (
    <Part title="Recommendations" href="/recommendations">
      {same && (
        <p className={styles.quiet}>All of them: {first.status.charAt(0).toLowerCase() + first.status.slice(1)}.</p>
      )}
      <PlainList>
        {recommendations.map(({ number, title, status }) => (
          <li key={number} className={styles.line}>
            <span className={styles.words}>
              {number} {title}
            </span>
            {!same && <span className={styles.quiet}>{status}</span>}
          </li>
        ))}
      </PlainList>
    </Part>
  );
}
