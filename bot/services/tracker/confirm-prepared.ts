/** Confirming the data requests that the app prepared for recurring sources, which sends them. */
import { confirmPreparedInput } from '../../../shared/contract/requests';
import { conflict, ok, type Result } from '../../../shared/domain/result';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import { preparedRequest } from '../../../shared/domain/tracker/recurring';
import type { SourceRecord } from '../../../shared/domain/tracker/types';
import type { CommandContext } from '../command';
import { askTogether, type NewRequests, onAllSources, type WantedRequest } from './new-requests-aggregate';
import { askedAgain, askedView } from './new-requests-view';

type Prepared = { readonly source: string; readonly covers: string; readonly due: string };

/** Sends prepared requests. Problems: not the VRU; a due date that has passed; a request that has been sent already. */
export const confirmPrepared = onAllSources({
  input: confirmPreparedInput,
  rule: trackerPolicy.confirmPrepared,
  decide: (tracker, { prepared }, context) => {
    const wanted = wantedOf(tracker.state.records, prepared, context);
    return wanted.ok ? askTogether(wanted.value, tracker, context) : wanted;
  },
  show: (_, { asked }, context) => askedView(asked, context),
  answer: askedAgain,
});

function wantedOf(
  records: readonly SourceRecord[],
  prepared: readonly Prepared[],
  { today, services: { calendar } }: CommandContext<NewRequests>,
): Result<readonly WantedRequest[]> {
  const wanted = prepared.flatMap(({ source, covers, due }): WantedRequest[] => {
    const record = records.find((one) => one.source.id === source);
    const next = record === undefined ? null : preparedRequest(record, today, calendar);
    if (record?.lastAsked == null || next === null || next.period.id !== covers) return [];
    const { gateway, requestingBody } = record.lastAsked;
    // A due day chosen by the VRU becomes the usual one; the prepared day, moved to a working day, does not.
    const usualDue = due === next.due ? next.usualDue : due;
    return [{ sourceId: source, period: next.period.label, covers, due, usualDue, gateway, requestingBody }];
  });
  if (wanted.length < prepared.length) {
    return conflict(
      'Some of these requests have been sent already, or their source has changed. Look at the list again.',
    );
  }
  return ok(wanted);
}
