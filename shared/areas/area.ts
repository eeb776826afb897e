/**
 * An area is one duty of the group, with the same name in every layer. Its descriptor is what server, tab and manifest
 * have to agree on; `bot/areas/<area>.ts` and `tab/features/<area>` implement it. Every list (routes, commands, card
 * verbs, pages, posted cards, kinds of events) is generated from the descriptors.
 */
import type { CardVerbDefinition } from '../contract/card-actions';
import type { ChatCommandDefinition } from '../contract/commands';
import type { Route } from '../contract/routes';
import type { EventKind } from '../domain/event';
import type { SubjectKind } from '../domain/subject';

/** A page that can be pinned and linked to. Its id must never change, because pinned pages refer to it. */
export interface PageDefinition {
  readonly id: string;
  readonly name: string;
  /** Relative to the tab's base URL. */
  readonly path: string;
}

export interface Area {
  /** Its name in every layer. */
  readonly name: string;
  /** Display name. */
  readonly title: string;
  readonly pages: readonly PageDefinition[];
  readonly routes: Readonly<Record<string, Route>>;
  readonly commands: readonly ChatCommandDefinition[];
  readonly verbs: Readonly<Record<string, CardVerbDefinition>>;
  /** The kinds of subject that its posted cards show, and whose changes update them. */
  readonly posted: readonly SubjectKind[];
  readonly events: Readonly<Record<string, EventKind<never>>>;
}

const NONE = { pages: [], routes: {}, commands: [], verbs: {}, posted: [], events: {} } as const;

type Filled<A> = A & Omit<typeof NONE, keyof A>;

/** Builds an area's descriptor; parts that it does not have may be left out. */
export function area<const A extends Partial<Area> & Pick<Area, 'name' | 'title'>>(parts: A): Filled<A> {
  return { ...NONE, ...parts };
}
