import type { z } from 'zod';
import { checked } from '../../../../shared/contract/inputs';
import {
  cancelMeetingInput,
  changedRuleInput,
  chosenHostInput,
  financialYear,
  formatReviewInput,
  meetingId,
  movedMeetingInput,
} from '../../../../shared/contract/meetings';
import { faultsOf, unwrapOk } from '../../../support/domain-builders';

const NHS = '943 476 5919';
const move = { date: '2026-12-09', startsAt: '14:00', minutes: 90, reason: 'The room is taken' };
const rule = { weekday: 3, occurrence: 3, startsAt: '10:00', minutes: 120 };
const host = { organisation: 'police', reason: 'New offices' };
const review = { outcome: 'Monthly, every third in person', nextDue: '2027-06-30' };

interface Story {
  readonly schema: z.ZodType;
  readonly input: object;
  /** The invalid inputs, each with a part of its message. */
  readonly faults: Readonly<Record<string, RegExp>>;
}

const moving = (change: object, faults: Story['faults']): Story => ({
  schema: movedMeetingInput,
  input: { ...move, ...change },
  faults,
});
const ruling = (change: object, faults: Story['faults']): Story => ({
  schema: changedRuleInput,
  input: { ...rule, ...change },
  faults,
});

const stories: Record<string, Story> = {
  'a move without anything': {
    schema: movedMeetingInput,
    input: {},
    faults: { date: /the day/, startsAt: /time it starts/, minutes: /how many minutes/, reason: /Say why/ },
  },
  'a move to 31/02': moving({ date: '31/02' }, { date: /a day that exists/ }),
  'a move to 30 February': moving({ date: '2027-02-30' }, { date: /a day that exists/ }),
  'a move to "ten"': moving({ startsAt: 'ten' }, { startsAt: /10:00/ }),
  'a move to 9:00': moving({ startsAt: '9:00' }, { startsAt: /10:00/ }),
  'a move to 24:00': moving({ startsAt: '24:00' }, { startsAt: /10:00/ }),
  'a move to 10:60': moving({ startsAt: '10:60' }, { startsAt: /10:00/ }),
  'a move for no time': moving({ minutes: '' }, { minutes: /At least 15/ }),
  'a move for 14 minutes': moving({ minutes: 14 }, { minutes: /At least 15/ }),
  'a move for 481 minutes': moving({ minutes: '481' }, { minutes: /At most 480/ }),
  'a move for 90.5 minutes': moving({ minutes: '90.5' }, { minutes: /Whole minutes/ }),
  'a move for "long"': moving({ minutes: 'long' }, { minutes: /how many minutes/ }),
  'a move to a very long place': moving({ place: 'x'.repeat(121) }, { place: /At most 120 characters; this is 121/ }),
  'a move to a place with an NHS number': moving({ place: `Room ${NHS}` }, { place: /NHS number/ }),
  'a move without a reason': moving({ reason: ' \t ' }, { reason: /Say why/ }),
  'a move with a very long reason': moving(
    { reason: 'x'.repeat(5000) },
    { reason: /At most 300 characters; this is 5000/ },
  ),
  'a move with an NHS number for a reason': moving({ reason: `For ${NHS}` }, { reason: /NHS number/ }),
  'a cancellation without a reason': { schema: cancelMeetingInput, input: {}, faults: { reason: /Say why/ } },
  'a cancellation with a very long reason': {
    schema: cancelMeetingInput,
    input: { reason: 'x'.repeat(301) },
    faults: { reason: /At most 300/ },
  },
  'a cancellation with an NHS number': {
    schema: cancelMeetingInput,
    input: { reason: NHS },
    faults: { reason: /NHS/ },
  },
  'a choice of host without anything': {
    schema: chosenHostInput,
    input: {},
    faults: { organisation: /Choose an organisation/, reason: /Say why/ },
  },
  'a choice of no host': {
    schema: chosenHostInput,
    input: { ...host, organisation: '' },
    faults: { organisation: /Choose an organisation/ },
  },
  'a choice of a host that is no reference of ours': {
    schema: chosenHostInput,
    input: { ...host, organisation: '../police' },
    faults: { organisation: /not one of ours/ },
  },
  'a rule without anything': {
    schema: changedRuleInput,
    input: {},
    faults: { weekday: /weekday/, occurrence: /first, second, third or fourth/, startsAt: /time/, minutes: /minutes/ },
  },
  'a rule with an eighth weekday': ruling({ weekday: 8 }, { weekday: /weekday/ }),
  'a rule with no weekday chosen': ruling({ weekday: '' }, { weekday: /weekday/ }),
  'a rule for the fifth of its kind': ruling({ occurrence: 5 }, { occurrence: /first, second, third or fourth/ }),
  'a rule for half an occurrence': ruling({ occurrence: 1.5 }, { occurrence: /first, second, third or fourth/ }),
  'a review without anything': {
    schema: formatReviewInput,
    input: {},
    faults: { outcome: /what came out/, nextDue: /next review/ },
  },
  'a review with a very long outcome': {
    schema: formatReviewInput,
    input: { ...review, outcome: 'x'.repeat(301) },
    faults: { outcome: /At most 300/ },
  },
  'a review that names a patient': {
    schema: formatReviewInput,
    input: { ...review, outcome: `See ${NHS}` },
    faults: { outcome: /NHS number/ },
  },
  'a review whose next is on 31/06': {
    schema: formatReviewInput,
    input: { ...review, nextDue: '2027-06-31' },
    faults: { nextDue: /a day that exists/ },
  },
};

describe('given something about meetings filled in wrongly, when it is checked', () => {
  it.each(Object.entries(stories))('then %s is refused in plain words at its input', (_, { schema, input, faults }) => {
    const found = faultsOf(checked(schema, input));
    expect(found).toEqual(
      Object.fromEntries(Object.entries(faults).map(([field, words]) => [field, expect.stringMatching(words)])),
    );
    for (const words of Object.values(found)) {
      expect(words).toMatch(/^[A-Z].*\.$/);
      expect(words).not.toMatch(/invalid|expected|received|undefined|regex|pattern/i);
    }
  });
});

describe('given something about meetings filled in rightly, when it is checked', () => {
  it('then a move is accepted, with a place or without, and with minutes as a form sends them', () => {
    expect(unwrapOk(checked(movedMeetingInput, { ...move, minutes: '90' }))).toEqual({ ...move, place: '' });
    expect(unwrapOk(checked(movedMeetingInput, { ...move, place: ' Room 3 ' })).place).toBe('Room 3');
  });

  it('then the shortest and the longest meeting fit, and the first and last minute of a day', () => {
    for (const minutes of [15, 480]) unwrapOk(checked(movedMeetingInput, { ...move, minutes }));
    for (const startsAt of ['00:00', '23:59']) unwrapOk(checked(movedMeetingInput, { ...move, startsAt }));
  });

  it('then a reason of 300 characters and a place of 120 fit', () => {
    unwrapOk(checked(movedMeetingInput, { ...move, reason: 'x'.repeat(300), place: 'x'.repeat(120) }));
  });

  it('then a rule is returned as numbers, though a form sends text', () => {
    const typed = { weekday: '3', occurrence: '3', startsAt: '10:00', minutes: '120' };
    expect(unwrapOk(checked(changedRuleInput, typed))).toEqual(rule);
  });

  it('then unknown fields are left out', () => {
    expect(unwrapOk(checked(chosenHostInput, { ...host, slot: 13, actor: 'chair' }))).toEqual(host);
    expect(unwrapOk(checked(formatReviewInput, { ...review, by: 'chair' }))).toEqual({ ...review, heldOn: null });
  });
});

describe('given the name of a meeting or a year, when it is checked', () => {
  it.each(['2026-11', '2023-01', '2099-12'])('then %s names a meeting', (text) => {
    expect(meetingId.safeParse(text).success).toBe(true);
  });

  it.each(['2026-13', '2026-00', '2026-1', '26-11', '2026-11-18', '', '2026-11\n', '9999-12', '1999-12', null, 202611])(
    'then %j names no meeting',
    (text) => {
      expect(meetingId.safeParse(text).success).toBe(false);
    },
  );

  it('then a financial year is two years that follow each other, and no quarter', () => {
    for (const text of ['2026-27', '2029-30', '2099-00']) expect(financialYear.safeParse(text).success).toBe(true);
    for (const text of ['2026-28', '2026-26', '2026', '2026-27-Q1', '1999-00', '']) {
      expect(financialYear.safeParse(text).success).toBe(false);
    }
  });
});
