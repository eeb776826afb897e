import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { ReminderLineView } from '../../../shared/contract/reminders';
import { Sentence } from '../../components/day';
import { PlainList } from '../../components/layout';
import { useLinkStyles } from '../../components/links';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    alignSelf: 'flex-start',
    minHeight: '24px',
    '@media (max-width: 699.9px)': { minHeight: '44px' },
  },
  overdue: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface ReminderLinesProps {
  readonly lines: readonly ReminderLineView[];
  readonly label: string;
}

/** The lines of a digest, each with a link to what it is about. */
export function ReminderLines({ lines, label }: ReminderLinesProps) {
  const styles = useStyles();
  const { link } = useLinkStyles();
  return (
    <PlainList label={label} gap="xs">
      {lines.map(({ key, title, detail, when, urgency, path }) => (
        <li key={key} className={styles.line}>
          <Link href={path} className={mergeClasses(link, styles.link)}>
            <span>
              <Sentence text={title} />
            </span>
          </Link>
          <span className={styles.quiet}>
            <span className={urgency === 'overdue' ? styles.overdue : undefined}>
              <Sentence text={when} />
            </span>{' '}
            · {detail}
          </span>
        </li>
      ))}
    </PlainList>
  );
}
