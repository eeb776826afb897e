/** All routes of the tab's API, by name. */
import type { z } from 'zod';
import { type MergedOf, merged } from '.';

export const routes: MergedOf<'routes'> = merged('routes');

export type RouteName = keyof typeof routes;
export type RouteAnswer<N extends RouteName> = NonNullable<(typeof routes)[N]['answer']>;
export type RouteParams<N extends RouteName> = z.input<(typeof routes)[N]['params']>;
export type RouteQuery<N extends RouteName> = z.input<(typeof routes)[N]['query']>;
export type RouteBody<N extends RouteName> = z.input<(typeof routes)[N]['body']>;
