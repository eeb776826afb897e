import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RequestView } from '../../../../shared/contract/requests';
import type { IsoDate } from '../../../../shared/domain/calendar/dates';
import { PlainList } from '../../../components/layout';
import { RequestRow } from './request-row';

/** Number of rows shown at first and added by each press; hundreds at once would block the page. */
const STEP = 30;

const useStyles = makeStyles({
  more: {
    padding: tokens.spacingHorizontalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface RequestListProps {
  readonly label: string;
  readonly requests: readonly RequestView[];
  readonly today: IsoDate;
}

/** A list of requests that renders its first rows at once, and more on demand. */
export function RequestList({ label, requests, today }: RequestListProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(STEP);
  const left = requests.length - shown;
  return (
    <>
      <PlainList label={label}>
        {requests.slice(0, shown).map((request) => (
          <RequestRow key={request.id} request={request} today={today} />
        ))}
      </PlainList>
      {left > 0 && (
        <div className={styles.more}>
          <Button onClick={() => setShown(shown + STEP)}>
            Show {Math.min(STEP, left)} more of {left}
          </Button>
        </div>
      )}
    </>
  );
}
