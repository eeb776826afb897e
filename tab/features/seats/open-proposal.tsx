/** The open proposal for the seat of Chair or Vice-Chair, shown to whoever proposes next. */
import { makeStyles } from '@fluentui/react-components';
import { type RefObject, useEffect } from 'react';
import type { SeatProposalView } from '../../../shared/contract/membership';
import { Moment } from '../../components/day';
import { useMe } from '../../components/session';
import type { ApiProblem } from '../../lib/problem';

const useStyles = makeStyles({ words: { margin: 0 } });

/** Toast for a change by one person of the VRU alone, which is stored as a proposal instead. */
export const PROPOSED = 'Proposed. The chair, or a second person of the VRU, has to agree.';

const REPLACE = 'Replace the proposal';

/** Id of the proposal that the person has seen; sent with the change, so that none is replaced unseen. */
export type SeenProposal = RefObject<string | undefined>;

/** Returns the part of the request body that names the seen proposal; empty if there is none. */
export function seenProposalBody({ current }: SeenProposal): { readonly seen?: string } {
  return current === undefined ? {} : { seen: current };
}

/** Returns whether the server reported a newer proposal: it now counts as seen, and the next attempt replaces it. */
export function useLaterProposal(problem: ApiProblem | null, seen: SeenProposal): boolean {
  const later = problem?.clashes.find(({ field }) => field === 'seen');
  useEffect(() => {
    if (later !== undefined) seen.current = String(later.now);
  }, [later, seen]);
  return later !== undefined;
}

/**
 * Returns the button's label: it states whether the press agrees to an open proposal or replaces it. `plain`: the label
 * without a proposal.
 */
export function useProposalLabel(
  proposed: SeatProposalView | null,
  plain: string,
  choice: { readonly later: boolean; readonly agrees: boolean },
): string {
  const { role } = useMe();
  if (choice.later) return REPLACE;
  if (proposed === null || proposed.own || role === 'chair') return plain;
  return choice.agrees ? 'Agree to the proposal' : REPLACE;
}

/** Who made the open proposal, and the effect of choosing the same or somebody else. */
export function OpenProposal({ proposed }: { readonly proposed: SeatProposalView | null }) {
  const styles = useStyles();
  const { role } = useMe();
  if (proposed === null) return null;
  const { by, own, at, name } = proposed;
  return (
    <p className={styles.words}>
      {own ? 'You' : by} proposed {name ?? 'that nobody holds this seat'}
      {at !== null && (
        <>
          {' '}
          on <Moment at={at} />
        </>
      )}
      . {consequence(own, role === 'chair')}
    </p>
  );
}

function consequence(own: boolean, chairs: boolean): string {
  if (chairs) return 'What you save takes effect at once and ends this proposal.';
  if (own) return 'It waits for the chair, or a second person of the VRU. Another choice of yours takes its place.';
  return 'If you want the same, the seat changes at once. Anything else takes the place of this proposal.';
}
