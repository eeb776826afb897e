import { Edit20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { DecisionsView, DecisionView } from '../../../shared/contract/decisions';
import { Day, Moment } from '../../components/day';
import { Facts, ItemRow } from '../../components/list-page';
import { OpenButton } from '../../components/open-button';
import { Tag } from '../../components/surface';
import { londonDay, monthWords } from '../../lib/dates';

const CorrectDecision = lazy(() =>
  import('./decision-dialogs').then((module) => ({ default: module.CorrectDecision })),
);

interface DecisionRowProps {
  readonly item: DecisionView;
  readonly data: DecisionsView;
}

/** One decision, with its texts before correction. */
export function DecisionRow({ item, data }: DecisionRowProps) {
  const [correcting, setCorrecting] = useState(false);
  const { kind, text, meetingId, serves, by, recordedAt, quarter, former } = item;
  return (
    <ItemRow
      label={text}
      text={text}
      facts={
        <>
          <Tag>{kind === 'decision' ? 'Decision' : 'Key update'}</Tag>
          <span>Meeting of {monthWords(meetingId)}</span>
          {serves !== null && <span>For {serves}</span>}
          <span>For the report of {quarter}</span>
          <span>
            {by}, <Moment at={recordedAt} />
          </span>
        </>
      }
      actions={
        <>
          {item.may.correct && (
            <OpenButton
              size="small"
              icon={<Edit20Regular />}
              label={`Correct: ${text}`}
              onOpen={() => setCorrecting(true)}
            >
              Correct
            </OpenButton>
          )}
          <Suspense fallback={null}>
            {correcting && <CorrectDecision item={item} data={data} onClose={() => setCorrecting(false)} />}
          </Suspense>
        </>
      }
    >
      {former.map(({ text: before, until }) => (
        <Facts key={until}>
          <span>
            Until <Day date={londonDay(until)} />: <s>{before}</s>
          </span>
        </Facts>
      ))}
    </ItemRow>
  );
}
