/** No minutes are taken: no API schema, form or card has a field for minutes, discussion, transcript or recording. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { verbs } from '../../../../shared/areas/card-actions';
import { routes } from '../../../../shared/areas/routes';
import type { Route } from '../../../../shared/contract/routes';
import { cardsFullOf, smallestCards } from '../../bot/cards/all-cards';

const ROOT = join(__dirname, '../../../..');
/**
 * Matches the names of such fields in code and in labels; "minutes" as a duration is followed by "of" or "long", or is
 * one of `LENGTHS`.
 */
const FORBIDDEN = /discussion|transcript|recording|(^|[^a-z])minute(s)?(?!\s*(of|long))($|[^a-z])|notes?Of/i;
const LENGTHS = new Set(['minutes', 'Length in minutes', 'Minutes']);

/** Returns the names of all properties of a schema, at any depth. */
function propertiesOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own =
    'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(propertiesOf)];
}

const named = (schema: z.ZodType) => propertiesOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));

test('given every route, then none has a field for minutes', () => {
  const all = Object.entries<Route>(routes).flatMap(([name, { params, query, body }]) =>
    [params, query, body].flatMap(named).map((property) => `${name}.${property}`),
  );
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((name) => FORBIDDEN.test(name) && !LENGTHS.has(name.split('.')[1] ?? ''))).toEqual([]);
});

test('given every press of a card, then none has a field for minutes', () => {
  const all = Object.values(verbs).flatMap(({ data }) => named(data));
  expect(all.filter((name) => FORBIDDEN.test(name))).toEqual([]);
});

test('given every form, then no field and no label is for minutes', () => {
  const forms = readdirSync(join(ROOT, 'shared/forms')).filter((file) => file.endsWith('.ts'));
  const fields = forms.flatMap((file) => {
    const source = readFileSync(join(ROOT, 'shared/forms', file), 'utf8');
    const names = [
      ...source.matchAll(
        /^\s+(\w+): (?:text|textArea|choice|choices|reference|day|maybeDay|yesNo|time|wholeNumber|numberChoice)\(/gm,
      ),
    ];
    const labels = [...source.matchAll(/label: '([^']*)'/g)];
    return [...names, ...labels].map(([, word = '']) => word);
  });
  expect(fields.length).toBeGreaterThan(60);
  expect(fields.filter((word) => FORBIDDEN.test(word) && !LENGTHS.has(word))).toEqual([]);
});

test('given every card, then no input is for minutes', () => {
  const inputs = [...smallestCards(), ...cardsFullOf((length) => 'x'.repeat(length))].flatMap(([, card]) =>
    [...JSON.stringify(card).matchAll(/"type":"Input\.\w+"|"id":"(\w+)"|"label":"([^"]*)"/g)].map(
      ([, id, label]) => id ?? label ?? '',
    ),
  );
  expect(inputs.length).toBeGreaterThan(50);
  expect(inputs.filter((word) => FORBIDDEN.test(word.replaceAll('_', ' ')))).toEqual([]);
});

test('given every view that is sent to a client, then no property is for minutes', () => {
  const contracts = readdirSync(join(ROOT, 'shared/contract')).filter((file) => file.endsWith('.ts'));
  const properties = contracts.flatMap((file) =>
    [...readFileSync(join(ROOT, 'shared/contract', file), 'utf8').matchAll(/^\s+readonly (\w+)\??:/gm)].map(
      ([, name = '']) => name,
    ),
  );
  expect(properties.length).toBeGreaterThan(200);
  expect(properties.filter((name) => FORBIDDEN.test(name) && !LENGTHS.has(name))).toEqual([]);
});

test.each(['minutes of the meeting', 'discussionNotes', 'transcript', 'recordingUrl'])('%s is detected', (word) => {
  expect(FORBIDDEN.test(word.replace(' of the meeting', ''))).toBe(true);
});
