import type { z } from 'zod';
import {
  confirmGuestInput,
  correctionInput,
  observeInput,
  observerInput,
  openRegisterInput,
  ownAnswerInput,
  seatAnswerInput,
} from '../../../../shared/contract/attendance';
import { applyReportInput, reportInput } from '../../../../shared/contract/attendance-report';
import { checked } from '../../../../shared/contract/inputs';
import { LIMITS } from '../../../../shared/contract/limits';
import { exportInput, periodId } from '../../../../shared/contract/monitoring';
import { faultsOf, unwrapOk } from '../../../support/domain-builders';

const NHS = '943 476 5919';
const observer = { name: 'An observer', organisation: 'University' };
const correction = { value: 'present', reason: 'Was there by telephone' };

interface Story {
  readonly schema: z.ZodType;
  readonly input: object;
  /** The invalid inputs, each with a part of its message. */
  readonly faults: Readonly<Record<string, RegExp>>;
}
const story = (schema: z.ZodType, input: object, faults: Story['faults']): Story => ({ schema, input, faults });

const stories: Record<string, Story> = {
  'an answer without anything': story(ownAnswerInput, {}, { value: /Choose what to record/ }),
  'an own answer that only the VRU may give': story(ownAnswerInput, { value: 'absent' }, { value: /Choose what/ }),
  'a deputy without a name': story(ownAnswerInput, { value: 'deputy' }, { deputyName: /deputy's name/ }),
  'a deputy called by an NHS number': story(
    ownAnswerInput,
    { value: 'deputy', deputyName: NHS },
    { deputyName: /NHS/ },
  ),
  'a seat that is no reference of ours': story(
    ownAnswerInput,
    { value: 'present', seats: ['../vru-director'] },
    { seats: /not one of ours/ },
  ),
  'nothing recorded for a seat': story(seatAnswerInput, {}, { value: /Choose what to record/ }),
  'a value that does not exist, for a seat': story(
    seatAnswerInput,
    { value: 'late' },
    { value: /Choose what to record/ },
  ),
  'a deputy without a name, for a seat': story(
    seatAnswerInput,
    { value: 'deputy', deputyName: ' ' },
    { deputyName: /name/ },
  ),
  'a deputy with a very long name, for a seat': story(
    seatAnswerInput,
    { value: 'deputy', deputyName: 'x'.repeat(81) },
    { deputyName: /At most 80 characters; this is 81/ },
  ),
  'a correction without anything': story(correctionInput, {}, { value: /Choose what is right/ }),
  'a correction without a reason': story(correctionInput, { ...correction, reason: ' ' }, { reason: /Say why/ }),
  'a correction with a very long reason': story(
    correctionInput,
    { ...correction, reason: 'x'.repeat(5000) },
    { reason: /At most 300 characters; this is 5000/ },
  ),
  'a correction with an NHS number': story(correctionInput, { ...correction, reason: `See ${NHS}` }, { reason: /NHS/ }),
  'a correction back to "unrecorded"': story(
    correctionInput,
    { ...correction, value: 'unrecorded' },
    { value: /what is right/ },
  ),
  'a correction to a nameless deputy': story(
    correctionInput,
    { ...correction, value: 'deputy' },
    { deputyName: /deputy's name/ },
  ),
  'a register of no month': story(openRegisterInput, { meeting: 'November' }, { meeting: /by its month/ }),
  'an observer without anything': story(
    observerInput,
    {},
    { name: /observer's name/, organisation: /which organisation/ },
  ),
  'an observer of blanks': story(
    observerInput,
    { name: ' ', organisation: '\t' },
    { name: /observer's name/, organisation: /which organisation/ },
  ),
  'an observer with very long texts': story(
    observerInput,
    { name: 'x'.repeat(121), organisation: 'x'.repeat(121) },
    { name: /At most 120/, organisation: /At most 120/ },
  ),
  'an observer called by an NHS number': story(
    observerInput,
    { name: NHS, organisation: NHS },
    { name: /NHS/, organisation: /NHS/ },
  ),
  'an observer of no organisation': story(observeInput, {}, { organisation: /which organisation/ }),
  'a guest who was nobody': story(confirmGuestInput, {}, { as: /who it was/ }),
  'a guest who was no seat': story(confirmGuestInput, { as: 'seat' }, { seat: /Choose a seat/ }),
  'a guest whose seat was not chosen': story(confirmGuestInput, { as: 'seat', seat: '' }, { seat: /Choose a seat/ }),
  'a guest of no organisation': story(confirmGuestInput, { as: 'observer' }, { organisation: /which organisation/ }),
  'no report': story(reportInput, {}, { content: /attendance report as a file/ }),
  'a report that is no file': story(reportInput, { content: '<csv>' }, { content: /attendance report as a file/ }),
  'a report with an endless name': story(
    reportInput,
    { fileName: 'x'.repeat(256), content: 'QUJD' },
    { fileName: /too long/ },
  ),
  'an observer of the report without a name': story(
    applyReportInput,
    { observers: [{ ...observer, name: '' }] },
    { observers: /observer's name/ },
  ),
  'an export of nothing': story(exportInput, {}, { period: /financial year or quarter/, format: /CSV or XLSX/ }),
  'an export of a period that is none': story(
    exportInput,
    { period: '2026-28', format: 'pdf' },
    { period: /financial year or quarter/, format: /CSV or XLSX/ },
  ),
};

describe('given something about attendance filled in wrongly, when it is checked', () => {
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

describe('given something about attendance filled in rightly, when it is checked', () => {
  it('then a holder of several seats may choose some, and withdraws nothing unless they say so', () => {
    const seats = ['police-lead-analyst', 'police-tactical-lead'];
    expect(unwrapOk(checked(ownAnswerInput, { value: 'present', seats }))).toEqual({
      value: 'present',
      seats,
      withdrawOthers: false,
    });
    expect(unwrapOk(checked(ownAnswerInput, { value: 'apologies' }))).not.toHaveProperty('seats');
  });

  it.each(['present', 'apologies', 'absent', 'not_required', 'unrecorded'])(
    'then "%s" can be recorded for a seat',
    (value) => {
      expect(unwrapOk(checked(seatAnswerInput, { value }))).toEqual({ value });
      expect(unwrapOk(checked(seatAnswerInput, { value, mode: 'in-person' }))).toEqual({ value, mode: 'in-person' });
    },
  );

  it('then a reason for an absence is not kept', () => {
    const crammed = { value: 'apologies', reason: 'On sick leave', note: 'Operation' };
    for (const schema of [ownAnswerInput, seatAnswerInput]) {
      const kept = unwrapOk(checked<z.ZodType>(schema, crammed));
      expect(kept).toMatchObject({ value: 'apologies' });
      expect(JSON.stringify(kept)).not.toMatch(/sick|Operation/);
    }
  });

  it('then a correction ignores holder, source and time that are sent with it', () => {
    const crammed = { ...correction, holder: 'somebody', source: 'self', at: '2020-01-01' };
    expect(unwrapOk(checked(correctionInput, crammed))).toEqual(correction);
  });

  it("then an observer's name may hold any characters: they are text, and shown as text", () => {
    const name = '=HYPERLINK("http://x") <b>**A**</b> @everyone';
    expect(unwrapOk(checked(observerInput, { ...observer, name }))).toEqual({ ...observer, name });
  });

  it('then a guest is confirmed as a seat or as an observer', () => {
    const seat = { as: 'seat', seat: 'police-lead-analyst' };
    const seen = { as: 'observer', organisation: 'University' };
    expect(unwrapOk(checked(confirmGuestInput, seat))).toEqual(seat);
    expect(unwrapOk(checked(confirmGuestInput, seen))).toEqual(seen);
  });

  it('then a register opens for the meeting that is due, or for the one that is named', () => {
    expect(unwrapOk(checked(openRegisterInput, {}))).toEqual({ confirmed: false });
    expect(unwrapOk(checked(openRegisterInput, { meeting: '2026-12' }))).toEqual({
      meeting: '2026-12',
      confirmed: false,
    });
  });

  it('then a report of the largest allowed size is accepted', () => {
    const content = Buffer.alloc(LIMITS.reportBytes, 'a').toString('base64');
    expect(checked(reportInput, { fileName: 'report.csv', content }).ok).toBe(true);
  });

  it('then a report by default applies to no seat or observer, and overrides nothing', () => {
    expect(unwrapOk(checked(applyReportInput, {}))).toEqual({ seats: [], observers: [] });
    expect(unwrapOk(checked(applyReportInput, { seats: [{ seat: 'vru-director' }], observers: [observer] }))).toEqual({
      seats: [{ seat: 'vru-director', override: false }],
      observers: [observer],
    });
  });

  it('then an export is of a year or a quarter', () => {
    for (const period of ['2026-27', '2026-27-Q3']) unwrapOk(checked(exportInput, { period, format: 'csv' }));
    for (const text of ['2026-27-Q5', '2026-28-Q1', '', '2026-11'])
      expect(periodId.safeParse(text).success).toBe(false);
  });
});
