import type { z } from 'zod';
import { addActionInput, changeActionInput } from '../../../../shared/contract/actions';
import { agreementInput, endAgreementInput } from '../../../../shared/contract/agreements';
import { closeRegisterInput, ownAnswerInput } from '../../../../shared/contract/attendance';
import { assignBarrierInput, resolveBarrierInput } from '../../../../shared/contract/barriers';
import { checked } from '../../../../shared/contract/inputs';
import { LIMITS } from '../../../../shared/contract/limits';
import { meetingId } from '../../../../shared/contract/meetings';
import { bindSeatInput } from '../../../../shared/contract/membership';
import { practiceInput, withdrawPracticeInput } from '../../../../shared/contract/practice';
import { answerRequestInput, askForDataInput, confirmPreparedInput } from '../../../../shared/contract/requests';
import { correctInput, quarterId, restateInput } from '../../../../shared/contract/snapshots';
import {
  exportTrackerInput,
  overrideInput,
  qualityIssueInput,
  qualityOutcomeInput,
  reasonInput,
  sourceInput,
  sourcesFileInput,
  trackerFilter,
} from '../../../../shared/contract/tracker';
import { BARRIER_CODES } from '../../../../shared/domain/barriers/types';
import { faultsOf, unwrapOk } from '../../../support/domain-builders';

const GUID = '11111111-1111-4111-8111-111111111111';
const action = { text: 'Agree the extract', owner: 'police-lead-analyst', due: '2026-12-04' };
const ask = { source: 'source-1', period: 'November 2026', due: '2026-12-11' };
const source = { name: 'Violence', organisation: 'police', classification: 'aggregate', frequency: 'monthly' };
const agreement = { title: 'Violence data', kind: 'framework', parties: ['police', 'vru'] };
const practice = { title: 'A weekly call', text: 'We compared counts', agency: 'police', date: '2026-11-20' };
const correction = { source: 'source-1', rag: 'amber', reason: 'Two districts were missing' };
const person = { tenantId: GUID, objectId: GUID, name: 'Somebody' };

interface Story {
  readonly schema: z.ZodType;
  readonly input: object;
  /** The invalid inputs, each with a part of its message. */
  readonly faults: Readonly<Record<string, RegExp>>;
}

const stories: Record<string, Story> = {
  'an action without anything': {
    schema: addActionInput,
    input: {},
    faults: { text: /what is to be done/, owner: /who owns/, due: /the day/ },
  },
  'an empty action': {
    schema: addActionInput,
    input: { text: '', owner: '', due: '' },
    faults: { text: /what is to be done/, owner: /who owns/, due: /the day/ },
  },
  'an action of 5,000 characters': {
    schema: addActionInput,
    input: { ...action, text: 'x'.repeat(5000) },
    faults: { text: /At most 500 characters; this is 5000/ },
  },
  'an action due on 31/02': {
    schema: addActionInput,
    input: { ...action, due: '31/02' },
    faults: { due: /a day that exists/ },
  },
  'an action whose owner is no reference of ours': {
    schema: addActionInput,
    input: { ...action, owner: '../../police' },
    faults: { owner: /not one of ours/ },
  },
  'an action that serves something unheard of': {
    schema: addActionInput,
    input: { ...action, serves: 'everything' },
    faults: { serves: /activity or a recommendation/ },
  },
  'a cancellation without a reason': {
    schema: changeActionInput,
    input: { to: 'cancelled', reason: '  ' },
    faults: { reason: /the reason/ },
  },
  'a reopening without a reason': {
    schema: changeActionInput,
    input: { to: 'open' },
    faults: { reason: /the reason/ },
  },
  'a deputy without a name': {
    schema: ownAnswerInput,
    input: { value: 'deputy', deputyName: ' \t ' },
    faults: { deputyName: /deputy's name/ },
  },
  'a deputy with a very long name': {
    schema: ownAnswerInput,
    input: { value: 'deputy', deputyName: 'x'.repeat(81) },
    faults: { deputyName: /At most 80/ },
  },
  'a request without anything': {
    schema: askForDataInput,
    input: {},
    faults: { source: /a data source/, period: /which period/, due: /the day/ },
  },
  'another gateway without its name': {
    schema: askForDataInput,
    input: { ...ask, gateway: 'other' },
    faults: { gatewayName: /Name the legal gateway/ },
  },
  'another gateway with a blank name': {
    schema: askForDataInput,
    input: { ...ask, gateway: 'other', gatewayName: '  ' },
    faults: { gatewayName: /Name the legal gateway/ },
  },
  'a gateway that does not exist': {
    schema: askForDataInput,
    input: { ...ask, gateway: 's18' },
    faults: { gateway: /the legal gateway/ },
  },
  'a supply without period and day': {
    schema: answerRequestInput,
    input: { kind: 'supplied' },
    faults: { period: /which period/, on: /the day/ },
  },
  'a part without what is missing': {
    schema: answerRequestInput,
    input: { kind: 'partly_supplied', missing: '', expected: '' },
    faults: { missing: /what is missing/, expected: /the rest/ },
  },
  'a promise without a day': {
    schema: answerRequestInput,
    input: { kind: 'will_supply_by' },
    faults: { date: /the day/ },
  },
  'a refusal without a barrier': {
    schema: answerRequestInput,
    input: { kind: 'cannot_share', barrier: '' },
    faults: { barrier: /stands in the way/ },
  },
  'a refusal for another barrier, unsaid': {
    schema: answerRequestInput,
    input: { kind: 'cannot_share', barrier: 'other', note: ' ' },
    faults: { note: /stands in the way/ },
  },
  'a refusal whose note names a patient': {
    schema: answerRequestInput,
    input: { kind: 'cannot_share', barrier: 'patient_information', note: 'See 943 476 5919' },
    faults: { note: /NHS number/ },
  },
  'a source without anything': {
    schema: sourceInput,
    input: {},
    faults: { name: /a name/, organisation: /organisation/, classification: /classified/, frequency: /how often/ },
  },
  'a source whose texts are too long, and one an NHS number': {
    schema: sourceInput,
    input: { ...source, name: 'x'.repeat(121), area: 'x'.repeat(81), snaSection: '943-476-5919' },
    faults: { name: /At most 120/, area: /At most 80/, snaSection: /NHS number/ },
  },
  'a retirement without a reason': { schema: reasonInput, input: { reason: ' ' }, faults: { reason: /the reason/ } },
  'an override with no expiry': {
    schema: overrideInput,
    input: { rag: 'green', reason: 'Agreed at the meeting' },
    faults: { until: /until when/ },
  },
  'an override without anything': {
    schema: overrideInput,
    input: {},
    faults: { rag: /the status/, reason: /the reason/, until: /until when/ },
  },
  'an override that would exclude the source': {
    schema: overrideInput,
    input: { rag: 'excluded', reason: 'Not wanted', until: '2026-12-01' },
    faults: { rag: /the status/ },
  },
  'a quality issue without words': {
    schema: qualityIssueInput,
    input: { note: '' },
    faults: { note: /what is wrong/ },
  },
  'a settlement without words': {
    schema: qualityOutcomeInput,
    input: { outcome: '' },
    faults: { outcome: /what came of it/ },
  },
  'a practice without anything': {
    schema: practiceInput,
    input: {},
    faults: { title: /a title/, text: /what was done/, agency: /the agency/, date: /the day/ },
  },
  'a practice of too many characters': {
    schema: practiceInput,
    input: {
      ...practice,
      title: 'x'.repeat(121),
      text: 'x'.repeat(501),
      link: `https://example.org/${'x'.repeat(281)}`,
    },
    faults: { title: /At most 120/, text: /At most 500/, link: /At most 300/ },
  },
  'a practice about a person': {
    schema: practiceInput,
    input: { ...practice, text: 'About 943 476 5919' },
    faults: { text: /NHS number/ },
  },
  ...Object.fromEntries(
    [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)//https://example.org',
      'http://example.org',
      'https:example.org',
      'https:\\\\example.org',
      'https://',
      'https://somebody:secret@example.org',
      'https://example.org/a page',
      'https://example.org/\u202egpj',
      'data:text/html,hello',
      '//example.org',
      'example.org',
    ].map((link) => [
      `a practice with the link ${link}`,
      { schema: practiceInput, input: { ...practice, link }, faults: { link: /beginning with https:/ } },
    ]),
  ),
  'a practice withdrawn without a reason': {
    schema: withdrawPracticeInput,
    input: { reason: ' ' },
    faults: { reason: /the reason/ },
  },
  'a request to no source': {
    schema: askForDataInput,
    input: { ...ask, source: [''] },
    faults: { source: /a data source/ },
  },
  'a request to too many sources': {
    schema: askForDataInput,
    input: { ...ask, source: Array.from({ length: LIMITS.sourcesAtOnce + 1 }, (_, index) => `source-${index}`) },
    faults: { source: new RegExp(`at most ${LIMITS.sourcesAtOnce} `) },
  },
  'no prepared request': {
    schema: confirmPreparedInput,
    input: { prepared: [] },
    faults: { prepared: /at least one/ },
  },
  'an agreement without anything': {
    schema: agreementInput,
    input: {},
    faults: { title: /a name/, kind: /unified framework/, parties: /at least two/ },
  },
  'an agreement with days that do not exist': {
    schema: agreementInput,
    input: { ...agreement, start: '2026-02-30', review: 'soon', expiry: '31/12/2026' },
    faults: { start: /a day that exists/, review: /a day that exists/, expiry: /a day that exists/ },
  },
  'an ending without anything': {
    schema: endAgreementInput,
    input: {},
    faults: { on: /the last day/, reason: /the reason/ },
  },
  'a barrier resolved without an outcome': {
    schema: resolveBarrierInput,
    input: { outcome: '', expected: '2026-13-01' },
    faults: { outcome: /what came of it/, expected: /a day that exists/ },
  },
  'a restatement without a reason': {
    schema: restateInput,
    input: { reason: '  ', corrections: [correction] },
    faults: { reason: /why the figure is restated/ },
  },
  'a restatement of nothing': {
    schema: restateInput,
    input: { reason: 'Supplied in part only', corrections: [] },
    faults: { corrections: /at least one data source/ },
  },
  'a correction of nothing': { schema: correctInput, input: {}, faults: { corrections: /at least one data source/ } },
  'a forgotten source without its reason': {
    schema: correctInput,
    input: { forgotten: [{ ...correction, reason: ' ' }] },
    faults: { forgotten: /why this source is to be counted/ },
  },
  'a forgotten source with a number that looks like an NHS number': {
    schema: correctInput,
    input: { forgotten: [{ ...correction, reason: 'See 943 476 5919' }] },
    faults: { forgotten: /NHS number/ },
  },
  'a correction without its own reason': {
    schema: restateInput,
    input: { reason: 'Supplied in part only', corrections: [{ ...correction, reason: '' }] },
    faults: { corrections: /why the status of this source was different/ },
  },
  'an import without a file': { schema: sourcesFileInput, input: {}, faults: { file: /a file/ } },
  'an import of an empty file': { schema: sourcesFileInput, input: { file: '' }, faults: { file: /is empty/ } },
  'an import that is cut off': { schema: sourcesFileInput, input: { file: 'TmFtZQ%%' }, faults: { file: /whole/ } },
  'an import of more than a megabyte': {
    schema: sourcesFileInput,
    input: { file: 'A'.repeat(1_400_000) },
    faults: { file: /larger than 1 MB/ },
  },
  'an export in a format that there is not': {
    schema: exportTrackerInput,
    input: { format: 'pdf' },
    faults: { format: /CSV or XLSX/ },
  },
  'a person who is no one of Teams': {
    schema: bindSeatInput,
    input: { tenantId: 'somewhere', objectId: 'someone@example.org', name: '' },
    faults: { tenantId: /a team member/, objectId: /a team member/, name: /a team member/ },
  },
};

describe('given a form filled in wrongly, when it is checked', () => {
  it.each(Object.entries(stories))('then %s is refused in plain words at its input', (_, { schema, input, faults }) => {
    const found = faultsOf(checked(schema, input));
    expect(found).toEqual(
      Object.fromEntries(Object.entries(faults).map(([field, words]) => [field, expect.stringMatching(words)])),
    );
    for (const words of Object.values(found)) {
      expect(words).toMatch(/^[A-Z].*\.$/);
      expect(words).not.toMatch(/invalid|expected (string|object)|received|undefined|regex|pattern/i);
    }
  });
});

describe('given a form filled in rightly, when it is checked', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    [' HTTPS://example.org ', 'HTTPS://example.org'],
    ['', null],
    [undefined, null],
  ])('then the link %j of a practice is %j', (link, expected) => {
    expect(unwrapOk(checked(practiceInput, { ...practice, link })).link).toBe(expected);
  });

  it('then an action serves an activity, a recommendation, or nothing', () => {
    const serves = (value: unknown) => unwrapOk(checked(addActionInput, { ...action, serves: value })).serves;
    for (const number of ['2.a', '2.g(i)', '2.g(ii)', '2.i', '6.1', '7.3']) expect(serves(number)).toBe(number);
    for (const nothing of ['', null, undefined]) expect(serves(nothing)).toBeNull();
  });

  it('then a request goes under section 16 unless said otherwise, and needs no name for it', () => {
    expect(unwrapOk(checked(askForDataInput, ask))).toEqual({
      ...ask,
      source: ['source-1'],
      gateway: 's16',
      gatewayName: '',
      requestingBody: '',
    });
    const other = { ...ask, gateway: 'other', gatewayName: ' Crime and Disorder Act 1998, s.115 ' };
    expect(unwrapOk(checked(askForDataInput, other)).gatewayName).toBe('Crime and Disorder Act 1998, s.115');
  });

  it('then "other" needs a note, and no other barrier does', () => {
    for (const barrier of BARRIER_CODES.filter((code) => code !== 'other')) {
      expect(unwrapOk(checked(answerRequestInput, { kind: 'cannot_share', barrier }))).toMatchObject({ note: '' });
    }
    const other = { kind: 'cannot_share', barrier: 'other', note: 'The system is being replaced' };
    expect(unwrapOk(checked(answerRequestInput, other))).toEqual(other);
  });

  it('then a response keeps only what its kind needs', () => {
    const crammed = { kind: 'not_held', date: '2027-01-01', onBehalf: true, seatId: 'vru-director' };
    expect(unwrapOk(checked(answerRequestInput, crammed))).toEqual({ kind: 'not_held' });
    const present = { value: 'present', deputyName: 'Somebody', seatId: 'vru-director' };
    expect(unwrapOk(checked(ownAnswerInput, present))).toEqual({ value: 'present', withdrawOthers: false });
  });

  it("then a deputy's name may hold any characters: they are text, and shown as text", () => {
    const deputyName = '**A** <script>alert(1)</script> @everyone [x](http://x)';
    expect(unwrapOk(checked(ownAnswerInput, { value: 'deputy', deputyName }))).toEqual({
      value: 'deputy',
      deputyName,
      withdrawOthers: false,
    });
  });

  it('then a seat goes to a person named by tenant and object id', () => {
    expect(unwrapOk(checked(bindSeatInput, person))).toEqual(person);
  });

  it('then area, section and agreement of a source may be left out', () => {
    const unsaid = { area: '', snaSection: '', isaRequired: false };
    expect(unwrapOk(checked(sourceInput, source))).toEqual({ ...source, ...unsaid });
    const said = { area: 'Portsmouth', snaSection: 'Serious youth violence', isaRequired: true };
    expect(unwrapOk(checked(sourceInput, { ...source, ...said }))).toEqual({ ...source, ...said });
  });

  it('then a request goes to several sources, to each once', () => {
    const chosen = (value: unknown) => unwrapOk(checked(askForDataInput, { ...ask, source: value })).source;
    expect(chosen(['source-1', 'source-2', 'source-1', ''])).toEqual(['source-1', 'source-2']);
    const most = Array.from({ length: LIMITS.sourcesAtOnce }, (_, index) => `source-${index}`);
    expect(chosen(most)).toEqual(most);
  });

  it('then an agreement in negotiation has no dates, however they are left out', () => {
    const none = { gateway: '', sourceIds: [], start: null, review: null, expiry: null, novateBy: null };
    expect(unwrapOk(checked(agreementInput, agreement))).toEqual({ ...agreement, ...none });
    const emptied = { ...agreement, start: '', review: null, expiry: undefined };
    expect(unwrapOk(checked(agreementInput, emptied))).toEqual({ ...agreement, ...none });
    const days = { start: '2026-12-01', review: '2027-06-01', expiry: '2027-11-30' };
    expect(unwrapOk(checked(agreementInput, { ...agreement, ...days }))).toMatchObject(days);
  });

  it('then a barrier is resolved with or without an agreement and a day, and given to a seat or to nobody', () => {
    const outcome = 'Agreement signed';
    const nothing = { outcome, agreement: null, expected: null };
    expect(unwrapOk(checked(resolveBarrierInput, { outcome }))).toEqual(nothing);
    expect(unwrapOk(checked(resolveBarrierInput, { outcome, agreement: '', expected: '' }))).toEqual(nothing);
    const all = { outcome, agreement: 'agreement-1', expected: '2026-12-11' };
    expect(unwrapOk(checked(resolveBarrierInput, all))).toEqual(all);
    const assigned = { owner: 'vru-analyst', igOrganisation: 'police' };
    expect(unwrapOk(checked(assignBarrierInput, assigned))).toEqual(assigned);
    expect(unwrapOk(checked(assignBarrierInput, { ...assigned, owner: '' })).owner).toBeNull();
  });

  it('then the tracker is not filtered by default', () => {
    expect(unwrapOk(checked(trackerFilter, {}))).toEqual({
      text: '',
      agency: '',
      rag: '',
      row: '',
      organisation: '',
      show: '',
    });
    const filter = { text: 'violence', agency: 'police', rag: 'excluded', row: 'retired' };
    expect(unwrapOk(checked(exportTrackerInput, { ...filter, format: 'xlsx' }))).toEqual({
      ...filter,
      organisation: '',
      show: '',
      format: 'xlsx',
    });
  });

  it('then a source may be corrected to excluded', () => {
    const restated = { reason: 'Wrongly counted', corrections: [{ ...correction, rag: 'excluded' }] };
    expect(unwrapOk(checked(restateInput, restated))).toMatchObject(restated);
  });

  it('then closing is not confirmed by default', () => {
    expect(unwrapOk(checked(closeRegisterInput, {}))).toEqual({ confirmed: false });
    expect(checked(closeRegisterInput, { confirmed: 'yes' }).ok).toBe(false);
  });
});

describe('given a value that nobody could have chosen, when it is checked', () => {
  it.each([
    ['attendance', ownAnswerInput, { value: 'absent' }],
    ['attendance', ownAnswerInput, { value: 'not_required' }],
    ['an answer', answerRequestInput, { kind: 'confirmed' }],
    ['an answer', answerRequestInput, { kind: '__proto__' }],
    ['a status', changeActionInput, { to: 'overdue' }],
    ['a source', sourceInput, { ...source, organisation: '../police' }],
    ['a frequency', sourceInput, { ...source, frequency: 'daily' }],
    ['a yes', sourceInput, { ...source, isaRequired: 'yes' }],
    ['a source to ask', askForDataInput, { ...ask, source: ['source-1', '../source-2'] }],
    ['a kind of agreement', agreementInput, { ...agreement, kind: 'handshake' }],
    ['a filter', trackerFilter, { rag: 'blue' }],
  ])('then %s is refused: %#', (_, schema, input) => {
    expect(checked(schema, input).ok).toBe(false);
  });

  it.each(['2026-13', '2026-00', '2026-1', '26-11', '2026-11-18', '', '2026-11\n'])(
    'then %j names no meeting',
    (text) => {
      expect(meetingId.safeParse(text).success).toBe(false);
    },
  );

  it.each(['2026-27', '2026-27-Q0', '2026-27-Q5', '2026-28-Q1', '2026-Q3', '', '2026-27-Q3\n', '1999-00-Q1'])(
    'then %j names no quarter',
    (text) => {
      expect(quarterId.safeParse(text).success).toBe(false);
      expect(quarterId.safeParse('2026-27-Q3').success).toBe(true);
    },
  );
});
