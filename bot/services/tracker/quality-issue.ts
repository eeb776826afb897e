/** Quality issues of supplied data, which are open until the VRU settles them. */
import { qualityIssueInput, qualityOutcomeInput } from '../../../shared/contract/tracker';
import { decideQualityIssue, decideQualityOutcome } from '../../../shared/domain/tracker/overriding';
import { showSource } from './show-source';
import { decideOnSource, onSource } from './source-aggregate';

/** Raises a quality issue. Problems: not the VRU; no note; one is open already. */
export const raiseQualityIssue = onSource({
  input: qualityIssueInput,
  decide: (loaded, { note }, context) =>
    decideOnSource(loaded, context, (record, deciding) => decideQualityIssue(record, note, deciding)),
  answer: showSource,
});

/** Settles the open quality issue. Problems: not the VRU; no outcome; none is open. */
export const settleQualityIssue = onSource({
  input: qualityOutcomeInput,
  decide: (loaded, { outcome }, context) =>
    decideOnSource(loaded, context, (record, deciding) => decideQualityOutcome(record, outcome, deciding)),
  answer: showSource,
});
