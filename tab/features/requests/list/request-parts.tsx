/** Common parts of a request's row and card. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { RequestView } from '../../../../shared/contract/requests';
import { ACT_ADDRESS } from '../../../../shared/domain/tracker/gateways';
import type { ResponseKind } from '../../../../shared/domain/tracker/types';
import { overdueWords } from '../../../../shared/words/late';
import { Day, Moment, Sentence } from '../../../components/day';
import { RemindedWords } from '../../../components/remind';
import { Tag } from '../../../components/surface';

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: 'anywhere' },
  quiet: {
    margin: 0,
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  due: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXXS },
  remains: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  gateway: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  opener: {
    justifyContent: 'flex-start',
    minWidth: 0,
    paddingLeft: 0,
    paddingRight: 0,
    textAlign: 'left',
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  note: {
    margin: 0,
    maxWidth: '68ch',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** When a request is due, the date it moved to if it did, and how overdue it is. */
export function DueDate({ request }: { readonly request: RequestView }) {
  const styles = useStyles();
  const { due, dueNote, effectiveDue } = request;
  const late = overdueWords(request);
  return (
    <div className={styles.due}>
      <span>
        Due <Day date={due} />
      </span>
      {effectiveDue !== null && effectiveDue !== due && (
        <span className={styles.quiet}>
          Moved to <Day date={effectiveDue} />
        </span>
      )}
      {dueNote !== '' && (
        <span className={styles.quiet}>
          <Sentence text={dueNote} />
        </span>
      )}
      {late !== '' && <Tag tone="attention">{late}</Tag>}
    </div>
  );
}

/** For these kinds the detail is what is still awaited, and is not repeated. */
const PROMISING: ReadonlySet<ResponseKind> = new Set(['partly_supplied', 'will_supply_by']);

/** The last response with seat and time, and what is still awaited. */
export function AnswerSoFar({ request }: { readonly request: RequestView }) {
  const styles = useStyles();
  const { latest, notHeldConfirmed, remains, seatless, reminded } = request;
  return (
    <div>
      {latest === null ? (
        <p className={styles.line}>No reply yet.</p>
      ) : (
        <>
          <p className={styles.line}>
            <strong>{latest.words}</strong>
            {latest.detail !== '' && !PROMISING.has(latest.kind) && (
              <>
                {' – '}
                <Sentence text={latest.detail} />
              </>
            )}
          </p>
          <p className={styles.quiet}>
            {latest.by}
            {latest.onBehalf && ', on behalf of the organisation'}
            {latest.givenBy !== undefined && `, given by ${latest.givenBy}`} · <Moment at={latest.at} />
            {notHeldConfirmed && ' · confirmed by the VRU'}
          </p>
        </>
      )}
      {reminded !== undefined && (
        <p className={styles.quiet}>
          <RemindedWords reminded={reminded} />
        </p>
      )}
      {latest !== null && remains !== '' && (
        <p className={styles.remains}>
          Next: <Sentence text={remains} />
        </p>
      )}
      {seatless !== undefined && remains !== '' && <p className={styles.quiet}>{seatless.words}</p>}
    </div>
  );
}

/** The gateway that the request relies on; its meaning is shown below on demand. */
export function GatewayLine({ request }: { readonly request: RequestView }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const noteId = useId();
  const { gateway, gatewayNote, requestingBody } = request;
  return (
    <div className={styles.gateway}>
      <Button
        className={styles.opener}
        appearance="transparent"
        size="small"
        aria-expanded={open}
        aria-controls={noteId}
        icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        onClick={() => setOpen(!open)}
      >
        {gateway}
        {requestingBody !== '' && `, for ${requestingBody}`}
      </Button>
      <p id={noteId} hidden={!open} className={styles.note}>
        <GatewayWords note={gatewayNote} />
      </p>
    </div>
  );
}

const PUBLISHER = 'legislation.gov.uk';

/** The meaning of a gateway, with the source of its wording as a link. */
export function GatewayWords({ note }: { readonly note: string }) {
  const [before = '', ...after] = note.split(PUBLISHER);
  if (after.length === 0) return note;
  return (
    <>
      {before}
      <Link inline href={ACT_ADDRESS} target="_blank" rel="noreferrer">
        {PUBLISHER}
      </Link>
      {after.join(PUBLISHER)}
    </>
  );
}
