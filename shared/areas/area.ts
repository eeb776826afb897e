/**
 * An area is one duty of the group, and has the same name on every floor. Its descriptor says what server, tab and manifest must
 * agree on; `bot/areas/<area>.ts` and `tab/features/<area>` say what serves it. Every list (routes, commands, card verbs, pages,
 * posted cards, kinds of events) is a loop over the descriptors.
 */
import type { CardVerbDefinition } from '../contract/card-actions';
import type { ChatCommandDefinition } from '../contract/commands';
import type { Route } from '../contract/routes';
import type { EventKind } from '../domain/event';
import type { SubjectKind } from '../domain/subject';

/** A page that can be pinned and linked to. Its id is part of what people have pinned: it never changes. */
export interface PageDefinition {
  readonly id: string;
  readonly name: string;
  /** Below the tab's address. */
  readonly path: string;
}

export interface Area {
  /** Its word on every floor. */
  readonly name: string;
  /** As people read it. */
  readonly title: string;
  readonly pages: readonly PageDefinition[];
  readonly routes: Readonly<Record<string, Route>>;
  readonly commands: readonly ChatCommandDefinition[];
  readonly verbs: Readonly<Record<string, CardVerbDefinition>>;
  /** What its posted cards show, and follow. */
  readonly posted: readonly SubjectKind[];
  readonly events: Readonly<Record<string, EventKind<never>>>;
}

const NONE = { pages: [], routes: {}, commands: [], verbs: {}, posted: [], events: {} } as const;

type Filled<A> = A & Omit<typeof NONE, keyof A>;

/** An area's descriptor; what it does not have is left out. */
export function area<const A extends Partial<Area> & Pick<Area, 'name' | 'title'>>(parts: A): Filled<A> {
  return { ...NONE, ...parts };
}
