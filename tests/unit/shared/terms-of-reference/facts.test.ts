import dawg from '../../../../shared/terms-of-reference/dawg.json';
import { factsSchema } from '../../../../shared/terms-of-reference/facts';
import { groupFacts } from '../../../support/domain-builders';

const facts = groupFacts();
const organisations = facts.agencies.flatMap((agency) =>
  agency.organisations.map((organisation) => ({ agency, ...organisation })),
);
const seats = organisations.flatMap(({ agency, id, name, seats: theirs }) =>
  theirs.map((seat) => ({ ...seat, agency, organisationId: id, organisation: name })),
);
const agenciesOf = (category: string) => facts.agencies.filter((agency) => agency.category === category);
const names = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name);

describe("given the group's facts, when they are counted", () => {
  it.each([
    ['agencies', facts.agencies, 10],
    ['seats', seats, 24],
    ['Specified organisations', organisations.filter(({ agency }) => agency.category === 'specified'), 13],
    ['activities', facts.activities, 10],
    ['recommendations', facts.recommendations, 4],
    ['coverage gaps', facts.coverageGaps, 10],
    ['seats that are a representation', seats.filter((seat) => seat.representation), 5],
  ])('then there are as many %s as in the terms of reference', (_, things, count) => {
    expect(things).toHaveLength(count);
  });
});

describe("given the terms of reference's membership table, when an organisation's seats are read", () => {
  it.each<[string, string[]]>([
    [
      'vru',
      [
        'Director and Chair',
        'Manager and Vice-Chair',
        'Engagement Lead for Hampshire and Isle of Wight Together',
        'Analyst and Evaluation Officer',
        'Programmes and Projects Officer',
      ],
    ],
    ['police', ['Tactical Lead for Serious Violence, Violence Crime Taskforce', 'Lead Analyst, Corporate Insights']],
    ['hiwfrs', ['Senior Analyst, Organisational Performance']],
    ['portsmouth-yjs', ['Performance and Management Information Officer']],
    ['hampshire-yjs', ['Representation from Hampshire Youth Justice Service']],
    ['isle-of-wight-yjs', ['Representation from Isle of Wight Youth Justice Service']],
    [
      'icb',
      [
        'Head of Business Intelligence (Interim), Digital Data and Insights',
        'Representation from the Integrated Care Board',
      ],
    ],
    ['hampshire-cc', ['Senior Public Health Analyst']],
    ['isle-of-wight-council', ['Community Safety Services and Digital Twin Lead Analyst']],
    ['southampton-cc', ['Head of Data, Intelligence and Insight', 'Principal Data Analyst']],
    [
      'portsmouth-cc',
      ['Assistant Director, Strategic Intelligence and Research, Public Health', 'Community Safety Analyst'],
    ],
    ['basingstoke-deane', ['Representation from Basingstoke & Deane Borough Council']],
    ['rushmoor', ['Community Safety Analyst']],
    ['opcc', ['Representation from the Performance and Research Team']],
    [
      'probation',
      [
        'Serious Violence Lead – Head of Probation Delivery Unit',
        'Performance and Quality Officer, South Central Region',
      ],
    ],
  ])('then %s has exactly these', (organisationId, titles) => {
    const theirs = seats.filter((seat) => seat.organisationId === organisationId).map((seat) => seat.title);
    expect(theirs).toEqual(titles);
  });

  it('then the representations are the five organisations that named no title', () => {
    const represented = seats.filter((seat) => seat.representation).map((seat) => seat.organisationId);
    expect(represented).toEqual(['hampshire-yjs', 'isle-of-wight-yjs', 'icb', 'basingstoke-deane', 'opcc']);
    for (const seat of seats) expect(seat.title.startsWith('Representation from')).toBe(seat.representation);
  });
});

describe("given the group's facts, when the agencies' duties are read", () => {
  it('then each has its category, and "not applicable" is one', () => {
    const specified = ['Police', /Fire & Rescue/, 'Youth Justice Service', /^Health/, 'Local Authorities', 'Probation'];
    expect(names(agenciesOf('specified'))).toEqual(specified.map((name) => expect.stringMatching(name)));
    expect(names(agenciesOf('relevant'))).toEqual(['Education', 'Prison Service']);
    expect(agenciesOf('not-applicable').map(({ id }) => id)).toEqual(['vru', 'opcc']);
  });

  it('then attendance is required of all but the two Relevant authorities, which have no seat', () => {
    for (const { category, attendance, organisations: theirs } of facts.agencies) {
      expect(attendance.at(-1)?.required ?? false).toBe(category !== 'relevant');
      expect(theirs.length > 0).toBe(category !== 'relevant');
    }
  });

  it('then their requirements are in order of date', () => {
    for (const { attendance } of facts.agencies) {
      const days = attendance.map(({ from }) => from);
      expect(days).toEqual([...days].sort());
    }
  });

  it('then health and the social care authorities are marked, and the boroughs are not', () => {
    const marked = organisations.filter(({ healthOrSocialCare }) => healthOrSocialCare).map(({ id }) => id);
    expect(marked).toEqual(['icb', 'hampshire-cc', 'isle-of-wight-council', 'southampton-cc', 'portsmouth-cc']);
  });

  it("then the VRU's five seats administer, one chairs and one is Vice-Chair", () => {
    expect(seats.filter((seat) => seat.administers).map((seat) => seat.organisationId)).toEqual(Array(5).fill('vru'));
    expect(seats.filter((seat) => seat.office !== null).map(({ title, office }) => [title, office])).toEqual([
      ['Director and Chair', 'chair'],
      ['Manager and Vice-Chair', 'vice-chair'],
    ]);
  });
});

describe("given the group's facts, when its work is read", () => {
  it('then the activities keep the numbers of the Theory of Change: ten under nine', () => {
    const numbers = facts.activities.map(({ number }) => number);
    expect(numbers).toEqual(['2.a', '2.b', '2.c', '2.d', '2.e', '2.f', '2.g(i)', '2.g(ii)', '2.h', '2.i']);
  });

  it('then the recommendations keep theirs, and only 6.3 needs a training and the workshop', () => {
    expect(facts.recommendations.map(({ number, needs }) => [number, needs])).toEqual([
      ['6.1', []],
      ['6.2', []],
      ['6.3', ['training', 'workshop']],
      ['7.3', []],
    ]);
  });

  it('then they wait for the HIOWT Working Group, which is not live', () => {
    expect(facts.implementationRoute).toEqual({ name: 'HIOWT Working Group', liveFrom: null });
  });

  it('then the measure is 3.1.1.a, reported quarterly', () => {
    expect(facts.measure).toMatchObject({ number: '3.1.1.a', reported: 'quarterly' });
  });

  it('then the gaps are nine Hampshire districts and the Southampton YJS', () => {
    const districts = facts.coverageGaps.filter(({ agencyId }) => agencyId === 'local-authorities');
    expect(names(districts).sort()).toEqual(
      'East Hampshire,Eastleigh,Fareham,Gosport,Hart,Havant,New Forest,Test Valley,Winchester'.split(','),
    );
    expect(facts.coverageGaps.filter(({ agencyId }) => agencyId === 'yjs')).toHaveLength(1);
  });

  it('then meetings are on the third Wednesday, 10:00 for two hours, and ten working days are grace', () => {
    expect(facts.group.settings).toEqual({
      meetingRule: { weekday: 3, occurrence: 3, startsAt: '10:00', minutes: 120 },
      inPerson: { every: 3, countedFrom: '2023-10' },
      formatReviewDue: '2024-06-30',
      graceWorkingDays: 10,
      localPolicingBody: 'opcc',
    });
  });

  it('then every organisation is active until somebody says that it has left', () => {
    expect(organisations.filter(({ active }) => !active)).toEqual([]);
    const left = firstAgency({
      organisations: [{ id: 'vru', name: 'VRU', active: false, seats: [{ id: 'a', title: 'Director' }] }],
    });
    expect(factsSchema.parse(left).agencies[0]?.organisations[0]?.active).toBe(false);
  });
});

describe("given the group's facts, when they are looked through for slips", () => {
  it.each([
    ['agencies', facts.agencies.map(({ id }) => id)],
    ['organisations', organisations.map(({ id }) => id)],
    ['seats', seats.map(({ id }) => id)],
    ['titles within their organisation', seats.map(({ organisationId, title }) => `${organisationId}: ${title}`)],
  ])('then no two %s are the same', (_, keys) => {
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('then every gap names an agency of the group', () => {
    const known = facts.agencies.map(({ id }) => id);
    expect(facts.coverageGaps.filter(({ agencyId }) => !known.includes(agencyId))).toEqual([]);
  });

  it('then no person is named: no form of address, no e-mail address, no telephone number', () => {
    const text = JSON.stringify(dawg);
    expect(text).not.toMatch(/\b(Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Sgt|Insp|Supt|DCI|DI|PC)\b\.?/);
    expect(text).not.toMatch(/@|\d{5,}/);
  });
});

type Draft = Record<string, unknown>;
const draft = () => structuredClone(dawg) as unknown as { group: Draft; agencies: Draft[]; activities: Draft[] };
const firstAgency = (change: Draft) => {
  const changed = draft();
  Object.assign(changed.agencies[0] ?? {}, change);
  return changed;
};
const settingWith = (change: Draft) => {
  const changed = draft();
  Object.assign(changed.group.settings as Draft, change);
  return changed;
};
const seatWith = (change: Draft) =>
  firstAgency({ organisations: [{ id: 'vru', name: 'VRU', seats: [{ id: 'a', title: 'Director', ...change }] }] });

describe('given a file of facts with a fault, when it is checked', () => {
  it.each([
    ['a category that does not exist', firstAgency({ category: 'N/A' })],
    [
      'a requirement from a day that does not exist',
      firstAgency({ attendance: [{ from: '2026-02-30', required: true }] }),
    ],
    ['an organisation without a seat', firstAgency({ organisations: [{ id: 'vru', name: 'VRU', seats: [] }] })],
    ['a person in a seat', seatWith({ holder: 'Somebody' })],
    ['a seat without a title', seatWith({ title: '' })],
    ['an id that could not be a key', seatWith({ id: 'vru/1' })],
    ['an office that does not exist', seatWith({ office: 'secretary' })],
    ['no agency', { ...draft(), agencies: [] }],
    [
      'an organisation that is active "perhaps"',
      firstAgency({
        organisations: [{ id: 'vru', name: 'VRU', active: 'perhaps', seats: [{ id: 'a', title: 'Director' }] }],
      }),
    ],
    ['meetings in person never', settingWith({ inPerson: { every: 0, countedFrom: '2023-10' } })],
    ['meetings in person now and then', settingWith({ inPerson: { every: 2.5, countedFrom: '2023-10' } })],
    [
      'meetings counted from a month that does not exist',
      settingWith({ inPerson: { every: 3, countedFrom: '2023-13' } }),
    ],
    ['meetings counted from a day', settingWith({ inPerson: { every: 3, countedFrom: '2023-10-18' } })],
    ['nothing about meetings in person', settingWith({ inPerson: undefined })],
    ['a review due on a day that does not exist', settingWith({ formatReviewDue: '2024-06-31' })],
    [
      'a fifth weekday of the month',
      settingWith({ meetingRule: { weekday: 3, occurrence: 5, startsAt: '10:00', minutes: 120 } }),
    ],
    [
      'a meeting that starts at 24:00',
      settingWith({ meetingRule: { weekday: 3, occurrence: 3, startsAt: '24:00', minutes: 120 } }),
    ],
    ['a word it does not know', { ...draft(), minutes: [] }],
  ])('then %s is refused', (_, faulty) => {
    expect(factsSchema.safeParse(draft()).success).toBe(true);
    expect(factsSchema.safeParse(faulty).success).toBe(false);
  });
});
