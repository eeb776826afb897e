/** The log of support and best practice: permissions to add, edit and withdraw, and the events in the history. */
import { subjectsOf, withoutFreeText, wordsOf } from '../../../../../shared/areas/events';
import type { Standing } from '../../../../../shared/domain/membership/standing';
import {
  addEntry,
  editEntry,
  type Practice,
  type PracticeEntry,
  withdrawEntry,
} from '../../../../../shared/domain/practice/entries';
import type { PracticeEvent } from '../../../../../shared/domain/practice/events';
import {
  aMembership,
  faultsOf,
  holding,
  NOW,
  problemOf,
  TODAY,
  unwrapOk,
  VIEWER,
} from '../../../../support/domain-builders';

const { agencies } = aMembership();
const by = (standing: Standing) => ({ agencies, standing, now: NOW, today: TODAY });

const AUTHOR = holding('police-lead-analyst');
const ANOTHER = holding('hampshire-yjs');
const CHAIR = holding('vru-director');
const VRU = holding('vru-analyst');

const PRACTICE: Practice = {
  title: 'A weekly call',
  text: 'We compared counts',
  agencyId: 'police',
  link: null,
  date: TODAY,
};

const anEntry = (changes: Partial<PracticeEntry> = {}): PracticeEntry => ({
  ...PRACTICE,
  id: 'entry-1',
  seatId: 'police-lead-analyst',
  addedAt: '2026-11-02T10:00:00.000Z',
  withdrawn: null,
  ...changes,
});

const WITHDRAWN = anEntry({ withdrawn: { reason: 'Shared twice', at: '2026-11-03T10:00:00.000Z' } });

describe('given what worked, when it is shared', () => {
  it('then the log has it, under the seat of whoever added it', () => {
    const { entry, events } = unwrapOk(addEntry('entry-9', PRACTICE, by(AUTHOR)));
    expect(entry).toEqual({ ...anEntry(), id: 'entry-9', addedAt: NOW });
    expect(events).toEqual([
      { kind: 'practice.added', entryId: 'entry-9', title: 'A weekly call', agencyId: 'police' },
    ]);
  });

  it('then a reader without a seat is refused', () => {
    expect(problemOf(addEntry('entry-9', PRACTICE, by(VIEWER)))).toEqual({
      kind: 'not-allowed',
      message: 'Only people with a seat can add to the log.',
    });
  });

  it('then its agency is one of the group’s, and its day not in the future', () => {
    const wrong = { ...PRACTICE, agencyId: 'nowhere', date: '2026-11-24' };
    const words = { agency: expect.stringMatching(/agency of this group/), date: expect.stringMatching(/future/) };
    expect(faultsOf(addEntry('entry-9', wrong, by(AUTHOR)))).toEqual(words);
    expect(faultsOf(editEntry(anEntry(), wrong, by(AUTHOR)))).toEqual(words);
  });
});

describe('given an entry', () => {
  it.each([
    ['its author', AUTHOR, true],
    ['the chair', CHAIR, true],
    ['the VRU', VRU, true],
    ['another member', ANOTHER, false],
    ['a reader', VIEWER, false],
  ])('when %s edits or withdraws it, then that is %s', (_, standing, allowed) => {
    const outcomes = [editEntry(anEntry(), PRACTICE, by(standing)), withdrawEntry(anEntry(), 'Twice', by(standing))];
    expect(outcomes.map(({ ok }) => ok)).toEqual([allowed, allowed]);
    if (allowed) return;
    for (const outcome of outcomes) {
      expect(problemOf(outcome)).toMatchObject({ kind: 'not-allowed', message: expect.stringMatching(/or the VRU/) });
    }
  });

  it('when it is edited, then what stood before is in the event, and author and id stay', () => {
    const practice = { ...PRACTICE, title: 'A daily call', agencyId: 'opcc', link: 'https://example.org' };
    const { entry, events } = unwrapOk(editEntry(anEntry(), practice, by(VRU)));
    expect(entry).toEqual(anEntry(practice));
    expect(events).toEqual([
      {
        kind: 'practice.edited',
        entryId: 'entry-1',
        title: 'A daily call',
        changes: [
          { field: 'title', from: 'A weekly call', to: 'A daily call' },
          { field: 'agency', from: 'Police', to: 'OPCC' },
          { field: 'link', from: '', to: 'https://example.org' },
        ],
      },
    ]);
  });

  it('when nothing is different after editing, then there is no event', () => {
    expect(unwrapOk(editEntry(anEntry(), PRACTICE, by(AUTHOR))).events).toEqual([]);
  });

  it('when it is withdrawn, then it keeps the reason and the time', () => {
    const { entry, events } = unwrapOk(withdrawEntry(anEntry(), 'Shared twice', by(AUTHOR)));
    expect(entry.withdrawn).toEqual({ reason: 'Shared twice', at: NOW });
    expect(events).toEqual([
      { kind: 'practice.withdrawn', entryId: 'entry-1', title: 'A weekly call', reason: 'Shared twice' },
    ]);
  });
});

describe('given an entry that has been withdrawn', () => {
  it('when it is edited, then that is a conflict', () => {
    expect(problemOf(editEntry(WITHDRAWN, PRACTICE, by(AUTHOR)))).toMatchObject({ kind: 'conflict' });
  });

  it('when it is withdrawn again, then the first reason stays and nothing happens', () => {
    expect(unwrapOk(withdrawEntry(WITHDRAWN, 'Another reason', by(VRU)))).toEqual({ entry: WITHDRAWN, events: [] });
  });
});

describe('given what happened, when the history tells it', () => {
  const of = { entryId: 'entry-1', title: 'A weekly call' };
  const changes = [
    { field: 'text', from: 'We met', to: 'We compared counts' },
    { field: 'link', from: 'https://example.org', to: '' },
  ] as const;
  const EVENTS: readonly (readonly [PracticeEvent, string, string])[] = [
    [{ ...of, kind: 'practice.added', agencyId: 'police' }, 'Best practice shared', 'A weekly call'],
    [
      { ...of, kind: 'practice.edited', changes },
      'Best practice edited',
      'A weekly call; What was done: We met → We compared counts; Link: https://example.org → none',
    ],
    [
      { ...of, kind: 'practice.withdrawn', reason: 'Shared twice' },
      'Best practice withdrawn',
      'A weekly call: Shared twice',
    ],
  ];

  it.each(EVENTS)('then %j is about its entry, and described in words', (event, title, detail) => {
    expect(subjectsOf(event)).toEqual([{ kind: 'practice-entry', entryId: 'entry-1' }]);
    expect(wordsOf(event)).toEqual({ title, detail });
  });

  it.each(EVENTS)('then %j is still described without its free text', (event, title) => {
    expect(wordsOf(withoutFreeText(event))).toEqual({ title, detail: '' });
  });
});
