import { isObject, type JsonObject, objectsIn, stringOf } from './json';

/** A part of a card with the parts that contain it, the card itself first. */
export interface Part {
  readonly node: JsonObject;
  readonly around: readonly JsonObject[];
}

/** Whether to include the cards that `ShowCard` buttons open. */
export interface Depth {
  readonly showCards: boolean;
}

const LISTS = ['body', 'items', 'columns', 'rows', 'cells', 'inlines', 'images', 'facts', 'actions'] as const;
const SINGLES = ['inlineAction', 'selectAction'] as const;

/** Returns the ids of parts that a `ToggleVisibility` button shows or hides, and a person can therefore reach. */
function toggled(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(toggled);
  if (!isObject(value)) return [];
  const targets = value.type === 'Action.ToggleVisibility' && Array.isArray(value.targetElements);
  const ids = targets ? (value.targetElements as unknown[]) : [];
  const own = ids.flatMap((id) => (isObject(id) ? (stringOf(id.elementId) ?? []) : (stringOf(id) ?? [])));
  return [...own, ...Object.values(value).flatMap(toggled)];
}

/** Returns every part of a card that a person can reach, in reading order; hidden parts are left out. */
export function partsOf(card: JsonObject, depth: Depth): Part[] {
  const reachable = new Set(toggled(card));
  const visit = (node: JsonObject, around: readonly JsonObject[]): Part[] => {
    if (node.isVisible === false && !reachable.has(stringOf(node.id) ?? '')) return [];
    // Reads a chart's fallback, as on a client without charts: it contains all the information.
    if (isChart(node) && isObject(node.fallback)) return visit(node.fallback, around);
    const inside = [...around, node];
    const children = LISTS.flatMap((key) => objectsIn(node[key]));
    children.push(...SINGLES.flatMap((key) => (isObject(node[key]) ? [node[key]] : [])));
    if (depth.showCards && node.type === 'Action.ShowCard' && isObject(node.card)) children.push(node.card);
    return [{ node, around }, ...children.flatMap((child) => visit(child, inside))];
  };
  return visit(card, []);
}

export function isChart(node: JsonObject): boolean {
  return stringOf(node.type)?.startsWith('Chart.') ?? false;
}

export function isInput(node: JsonObject): boolean {
  return stringOf(node.type)?.startsWith('Input.') ?? false;
}

export function isAction(node: JsonObject): boolean {
  return stringOf(node.type)?.startsWith('Action.') ?? false;
}

/** Returns the visible label of an input; toggles and unlabelled inputs show something else instead. */
export function labelOf(input: JsonObject): string {
  return [input.label, input.title, input.placeholder, input.id].map(stringOf).find(Boolean) ?? '';
}

function textOf(node: JsonObject): string[] {
  if (isAction(node)) return [];
  const shown = isInput(node) ? [labelOf(node)] : [node.title, node.value, node.text, node.altText];
  return shown.flatMap((text) => stringOf(text) ?? []);
}

/** Returns all text that is visible without opening anything, one line per part; without the titles of buttons. */
export function cardText(card: JsonObject | undefined): string {
  if (card === undefined) return '';
  return partsOf(card, { showCards: false })
    .flatMap(({ node }) => textOf(node))
    .join('\n');
}

/** Returns the titles of all buttons, including those inside `ShowCard`s, in reading order. */
export function buttonTitles(card: JsonObject | undefined): string[] {
  if (card === undefined) return [];
  const parts = partsOf(card, { showCards: true }).filter(({ node }) => isAction(node));
  return parts.flatMap(({ node }) => stringOf(node.title) ?? []);
}

/** Returns the labels of all inputs, including those inside `ShowCard`s, in reading order. */
export function inputLabels(card: JsonObject | undefined): string[] {
  if (card === undefined) return [];
  const parts = partsOf(card, { showCards: true }).filter(({ node }) => isInput(node));
  return parts.map(({ node }) => labelOf(node));
}
