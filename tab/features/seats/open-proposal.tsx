/** An open proposal for the seat of Chair or Vice-Chair, in front of whoever proposes next. */
import { makeStyles } from '@fluentui/react-components';
import { type RefObject, useEffect } from 'react';
import type { SeatProposalView } from '../../../shared/contract/membership';
import { Moment } from '../../components/day';
import { useMe } from '../../components/session';
import type { ApiProblem } from '../../lib/problem';

const useStyles = makeStyles({ words: { margin: 0 } });

/** What one person of the VRU alone has done, in place of the change itself. */
export const PROPOSED = 'Proposed. The chair, or a second person of the VRU, has to agree.';

const REPLACE = 'Replace the proposal';

/** Which proposal the person has seen; sent along, so that none is replaced unseen. */
export type SeenProposal = RefObject<string | undefined>;

export function sentAlong({ current }: SeenProposal): { readonly seen?: string } {
  return current === undefined ? {} : { seen: current };
}

/** Whether the server named a proposal that came in meanwhile: it is seen now, and the next try takes its place. */
export function useLaterProposal(problem: ApiProblem | null, seen: SeenProposal): boolean {
  const later = problem?.clashes.find(({ field }) => field === 'seen');
  useEffect(() => {
    if (later !== undefined) seen.current = String(later.now);
  }, [later, seen]);
  return later !== undefined;
}

/** What the button says: whoever agrees to an open proposal, or replaces it, knows that they do. `plain`: without one. */
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

/** Whose proposal is open, and what choosing the same or somebody else does to it. */
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
