/** Selection of several of many choices: what a search finds, and what is selected after a tick. */
import type { ChoiceView } from '../../shared/contract/actions';

/** Choices that belong together, under a name that the search finds too. */
export interface ChoiceGroup {
  readonly id: string;
  readonly name: string;
  readonly options: readonly ChoiceView[];
}

/**
 * Returns the groups with the choices that contain every typed word in their label or their group's name; empty groups
 * are left out.
 */
export function groupsFound(groups: readonly ChoiceGroup[], typed: string): readonly ChoiceGroup[] {
  const words = typed.toLowerCase().split(/\s+/);
  return groups
    .map((group) => ({
      ...group,
      options: group.options.filter(({ label }) => {
        const text = `${label} ${group.name}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ options }) => options.length > 0);
}

/** Returns the selected ids with these added, or removed. */
export function withChosen(chosen: readonly string[], ids: readonly string[], add: boolean): readonly string[] {
  const rest = chosen.filter((id) => !ids.includes(id));
  return add ? [...rest, ...ids] : rest;
}

/** Returns whether a group is selected: all, none, or some (`mixed`). */
export function chosenOf(ids: readonly string[], chosen: readonly string[]): boolean | 'mixed' {
  const count = ids.filter((id) => chosen.includes(id)).length;
  return count === 0 ? false : count === ids.length ? true : 'mixed';
}
