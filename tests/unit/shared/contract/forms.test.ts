import type { z } from 'zod';
import { addActionInput, changeActionInput } from '../../../../shared/contract/actions';
import { closeRegisterInput, ownAnswerInput } from '../../../../shared/contract/attendance';
import { checked } from '../../../../shared/contract/inputs';
import { meetingId } from '../../../../shared/contract/meetings';
import { bindSeatInput } from '../../../../shared/contract/membership';
import { answerRequestInput, askForDataInput, registerSourceInput } from '../../../../shared/contract/tracker';
import { BARRIERS } from '../../../../shared/domain/tracker/types';
import { accepted, faultsOf } from '../../../support/domain-builders';

const GUID = '11111111-1111-4111-8111-111111111111';
const action = { text: 'Agree the extract', owner: 'police-lead-analyst', due: '2026-12-04' };
const ask = { source: 'source-1', period: 'November 2026', due: '2026-12-11' };
const source = { name: 'Violence', organisation: 'police', classification: 'aggregate', frequency: 'monthly' };
const person = { tenantId: GUID, objectId: GUID, name: 'Somebody' };

interface Story {
  readonly schema: z.ZodType;
  readonly input: object;
  /** The faulty inputs, each with a piece of what is said there. */
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
    schema: registerSourceInput,
    input: {},
    faults: { name: /a name/, organisation: /organisation/, classification: /classified/, frequency: /how often/ },
  },
  'a person who is no one of Teams': {
    schema: bindSeatInput,
    input: { tenantId: 'somewhere', objectId: 'someone@example.org', name: '' },
    faults: { tenantId: /a person of the team/, objectId: /a person of the team/, name: /a person of the team/ },
  },
};

describe('given a form filled in wrongly, when it is checked', () => {
  it.each(Object.entries(stories))('then %s is told at the inputs, in plain words', (_, { schema, input, faults }) => {
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
  it('then an action serves an activity, a recommendation, or nothing', () => {
    const serves = (value: unknown) => accepted(checked(addActionInput, { ...action, serves: value })).serves;
    for (const number of ['2.a', '2.g(i)', '2.g(ii)', '2.i', '6.1', '7.3']) expect(serves(number)).toBe(number);
    for (const nothing of ['', null, undefined]) expect(serves(nothing)).toBeNull();
  });

  it('then a request goes under section 16 unless said otherwise, and needs no name for it', () => {
    expect(accepted(checked(askForDataInput, ask))).toEqual({
      ...ask,
      gateway: 's16',
      gatewayName: '',
      requestingBody: '',
    });
    const other = { ...ask, gateway: 'other', gatewayName: ' Crime and Disorder Act 1998, s.115 ' };
    expect(accepted(checked(askForDataInput, other)).gatewayName).toBe('Crime and Disorder Act 1998, s.115');
  });

  it('then every barrier but "other" stands without a note, and "other" with one', () => {
    for (const barrier of BARRIERS.filter((code) => code !== 'other')) {
      expect(accepted(checked(answerRequestInput, { kind: 'cannot_share', barrier }))).toMatchObject({ note: '' });
    }
    const other = { kind: 'cannot_share', barrier: 'other', note: 'The system is being replaced' };
    expect(accepted(checked(answerRequestInput, other))).toEqual(other);
  });

  it('then an answer brings just what its kind needs: anything else is left out', () => {
    const crammed = { kind: 'not_held', date: '2027-01-01', onBehalf: true, seatId: 'vru-director' };
    expect(accepted(checked(answerRequestInput, crammed))).toEqual({ kind: 'not_held' });
    const present = { value: 'present', deputyName: 'Somebody', seatId: 'vru-director' };
    expect(accepted(checked(ownAnswerInput, present))).toEqual({ value: 'present', withdrawOthers: false });
  });

  it("then a deputy's name may hold any characters: they are text, and shown as text", () => {
    const deputyName = '**A** <script>alert(1)</script> @everyone [x](http://x)';
    expect(accepted(checked(ownAnswerInput, { value: 'deputy', deputyName }))).toEqual({
      value: 'deputy',
      deputyName,
      withdrawOthers: false,
    });
  });

  it('then a seat goes to a person named by tenant and object id', () => {
    expect(accepted(checked(bindSeatInput, person))).toEqual(person);
    expect(accepted(checked(registerSourceInput, source))).toEqual(source);
  });

  it('then closing is not confirmed unless somebody says so', () => {
    expect(accepted(checked(closeRegisterInput, {}))).toEqual({ confirmed: false });
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
  ])('then %s is refused: %#', (_, schema, input) => {
    expect(checked(schema, input).ok).toBe(false);
  });

  it.each(['2026-13', '2026-00', '2026-1', '26-11', '2026-11-18', '', '2026-11\n'])(
    'then %j names no meeting',
    (text) => {
      expect(meetingId.safeParse(text).success).toBe(false);
    },
  );
});
