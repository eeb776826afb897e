/** The label of a form's button is declared once, in the form: cards and the tab do not repeat it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGREEMENT_FIELD_WORDS } from '../../../../shared/domain/agreements/words';
import * as actions from '../../../../shared/forms/actions';
import * as agreements from '../../../../shared/forms/agreements';
import { agreementForm } from '../../../../shared/forms/agreements';
import * as attendance from '../../../../shared/forms/attendance';
import * as barriers from '../../../../shared/forms/barriers';
import * as decisions from '../../../../shared/forms/decisions';
import * as meetings from '../../../../shared/forms/meetings';
import * as membership from '../../../../shared/forms/membership';
import * as practice from '../../../../shared/forms/practice';
import * as requests from '../../../../shared/forms/requests';
import * as snapshots from '../../../../shared/forms/snapshots';
import * as sources from '../../../../shared/forms/sources';

const ROOT = join(__dirname, '../../../..');
const AREAS = [
  actions,
  agreements,
  attendance,
  barriers,
  decisions,
  meetings,
  membership,
  practice,
  requests,
  snapshots,
  sources,
];

/** Returns every button label in the declarations. */
function declared(): ReadonlySet<string> {
  const values: readonly unknown[] = AREAS.flatMap((area) => Object.values(area));
  return new Set(values.flatMap(submitsOf));
}

function submitsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!('submit' in value))
    return Object.values(value).flatMap((one: unknown) => (hasSubmit(one) ? submitsOf(one) : []));
  const { submit } = value;
  if (typeof submit === 'string') return [submit];
  return typeof submit === 'object' && submit !== null ? Object.values(submit).map(String) : [];
}

function hasSubmit(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'submit' in value;
}

function filesOf(folder: string, name: RegExp): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => join(folder, file));
}

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Matches a button label in source code: of a dialog, a press, or an action in a card's layout. */
const LABEL = /(?:submitLabel=\{?|\bpress\(\s*|"title":\s*)(['"`])(?<words>[^'"`$]+)\1/g;

function labelsIn(text: string): readonly string[] {
  return [...text.matchAll(LABEL)].flatMap(({ groups }) => groups?.words ?? []);
}

describe('given a form that declares the words on its button', () => {
  it('then the declarations are found', () => {
    expect([...declared()]).toEqual(expect.arrayContaining(['Record deputy', 'Add agreement', 'End the agreement']));
  });

  it.each([
    ['a card', filesOf('bot/cards', /\.(ts|json)$/)],
    ['the tab', filesOf('tab', /\.tsx$/)],
  ])('then %s never writes them itself', (_, files) => {
    const words = declared();
    const copies = files.flatMap((file) =>
      labelsIn(textOf(file)).flatMap((label) => (words.has(label) ? `${file}: ${label}` : [])),
    );
    expect(copies).toEqual([]);
  });

  it('then a dialog of the form takes the words from it', () => {
    const others = filesOf('tab', /\.tsx$/).flatMap((file) =>
      textOf(file)
        .split(/\n(?=(?:export )?function )/)
        .filter(
          (part) => /\bof: \w+Form\b/.test(part) && /submitLabel=(?:"|\{['"]|\{`(?!\$\{\w+Form\.submit))/.test(part),
        )
        .map((part) => `${file}: ${part.slice(0, 60)}`),
    );
    expect(others).toEqual([]);
  });

  it.each([
    ['a dialog', '<FormDialog submitLabel="Record deputy" />'],
    ['a card', "press('Record deputy', 'attendance.deputy')"],
    ['a layout', '{ "type": "Action.Execute", "title": "Record deputy" }'],
  ])('then a copy in %s would be noticed', (_, text) => {
    expect(labelsIn(text)).toEqual(['Record deputy']);
  });
});

test('given an agreement, then its form and its history call a field the same', () => {
  const labels = Object.entries(agreementForm.fields).map(([name, { label }]) => [name, label]);
  expect(Object.fromEntries(labels)).toEqual(AGREEMENT_FIELD_WORDS);
});
