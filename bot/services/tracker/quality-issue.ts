/** What is wrong with the data that was supplied, until the VRU settles it. */
import { qualityIssueInput, qualityOutcomeInput } from '../../../shared/contract/tracker';
import { decideQualityIssue, decideQualityOutcome } from '../../../shared/domain/tracker/overriding';
import { showSource } from './show-source';
import { decideOnSource, onSource } from './source-aggregate';

/** Problems: not the VRU; nothing said; one is open already. */
export const raiseQualityIssue = onSource({
  input: qualityIssueInput,
  decide: (loaded, { note }, context) =>
    decideOnSource(loaded, context, (record, deciding) => decideQualityIssue(record, note, deciding)),
  answer: showSource,
});

/** Problems: not the VRU; nothing said; none is open. */
export const settleQualityIssue = onSource({
  input: qualityOutcomeInput,
  decide: (loaded, { outcome }, context) =>
    decideOnSource(loaded, context, (record, deciding) => decideQualityOutcome(record, outcome, deciding)),
  answer: showSource,
});
