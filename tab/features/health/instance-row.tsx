import { makeStyles, tokens } from '@fluentui/react-components';
import type { InstanceView } from '../../../shared/contract/health';
import { Moment } from '../../components/day';
import { Tag } from '../../components/surface';

const useStyles = makeStyles({
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** One run of a server: its version, when it started, when it was last seen, and whether its clock is wrong. */
export function InstanceRow({ instance }: { readonly instance: InstanceView }) {
  const { id, version, startedAt, seenAt, silent, clockSeconds } = instance;
  const { quiet } = useStyles();
  return (
    <li>
      Server {id} {silent && <Tag>No longer reporting</Tag>}{' '}
      {clockSeconds !== null && <Tag tone="attention">Clock {clockWords(clockSeconds)}</Tag>}
      <span className={quiet}>
        Version {version}, started <Moment at={startedAt} />, last seen <Moment at={seenAt} />
      </span>
    </li>
  );
}

/** Returns the clock's deviation: "94 seconds ahead", "10 minutes behind". */
function clockWords(seconds: number): string {
  const size = Math.abs(seconds);
  const words = size < 120 ? `${size} seconds` : `${Math.round(size / 60)} minutes`;
  return `${words} ${seconds > 0 ? 'ahead' : 'behind'}`;
}
