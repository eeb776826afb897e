/** The samples of local mode as data. The use cases validate what is written here. */
import { addDays, type IsoDate } from '../../shared/domain/calendar/dates';
import type { Frequency } from '../../shared/domain/tracker/types';

/** Parses a table with one line for each row and a bar between cells. */
const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/**
 * The data sources, each with the agreement that covers it, the requests to the partner and the responses.
 *
 * Past: the last three quarters, the earliest first: `s` supplied in time, `l` supplied after the quarter's end, `-`
 * not requested.
 * Now: requested so many days ago, due so many days from today (negative: before today), responded to so many days ago,
 * and how.
 */
const SOURCE_TABLE = `
Violence with injury, monthly counts by district | police         | aggregate     | monthly   | Whole area  | Violence and injury   | no  | framework | sss | 40 | -12 | 14 | supplied
Knife crime offences, by place and time          | police         | pseudonymised | monthly   | Whole area  | Weapons               | yes | framework | sss | 35 | -10 | 8  | supplied
Assault attendances at emergency departments     | icb            | aggregate     | monthly   | Whole area  | Violence and injury   | yes | emergency | -ss | 30 | -6  | 9  | cannot_share
Deliberate fires, by ward                        | hiwfrs         | aggregate     | quarterly | Whole area  | Places                | no  |           | sls | 28 | -7  | 7  | supplied
First-time entrants to youth justice             | hampshire-yjs  | aggregate     | quarterly | Hampshire   | Young people          | no  |           | lss | 25 | -5  | 6  | partly_supplied
Young people with a violence outcome             | portsmouth-yjs | aggregate     | quarterly | Portsmouth  | Young people          | no  |           | -ls | 45 | -30 |    |
Risk of serious recidivism, caseload bands       | probation      | aggregate     | quarterly | Whole area  | People who cause harm | yes | caseload  | lsl | 20 | -2  | 3  | will_supply_by
Suspensions and exclusions, by school area       | hampshire-cc   | aggregate     | quarterly | Hampshire   | Young people          | no  |           | -ss | 30 | -8  | 9  | supplied
Community safety survey, fear of violence        | southampton-cc | aggregate     | annual    | Southampton | Perceptions           | no  |           | --- | 5  | 20  |    |
Night-time economy incidents                     | portsmouth-cc  | aggregate     | monthly   | Portsmouth  | Places                | no  |           | ssl | 22 | -5  |    |
Anti-social behaviour reports                    | rushmoor       | aggregate     | quarterly | Hampshire   | Places                | no  |           | --- |    |     |    |
`;

/** The inputs of a response on that day, for that period. */
const ANSWERS: Readonly<Record<string, (day: IsoDate, period: string) => object>> = {
  supplied: (on, period) => ({ period, on }),
  partly_supplied: (day) => ({ missing: 'The latest month', expected: addDays(day, 25) }),
  will_supply_by: (day) => ({ date: addDays(day, 20) }),
  cannot_share: () => ({ barrier: 'patient_information', note: 'With our information governance lead' }),
};

/** Returns the inputs of a response of this kind on that day, for that period. */
export const answerContent = (kind: string, day: IsoDate, period: string): object => ({
  kind,
  ...ANSWERS[kind]?.(day, period),
});

export type SampleSource = (typeof SOURCES)[number];

export const SOURCES = rows(SOURCE_TABLE).map((cells) => {
  const [name = '', organisation = '', classification, frequency, area, snaSection, isa, agreement, past = '', ...now] =
    cells;
  const [asked = '', due, answered, answer = ''] = now;
  return {
    /** The inputs of its registration. */
    details: { name, organisation, classification, frequency, area, snaSection, isaRequired: isa === 'yes' },
    name,
    organisation,
    agreement,
    frequency: frequency as Frequency,
    past,
    request: asked === '' ? null : { asked: Number(asked), due: Number(due), answered: Number(answered), answer },
  };
});

/**
 * The sample agreements. In force since so many days ago, to be reviewed and to expire so many days from today; empty:
 * in negotiation.
 */
const AGREEMENT_TABLE = `
framework | Unified sharing framework    | framework  | vru police hiwfrs hampshire-cc southampton-cc portsmouth-cc | 200 | 60 | 530
caseload  | Probation caseload agreement | individual | vru probation                                               | 330 | 20 | 80
emergency | Emergency department data    | individual | vru icb                                                     |     |    |
`;

export type SampleAgreement = (typeof AGREEMENTS)[number];

export const AGREEMENTS = rows(AGREEMENT_TABLE).map(
  ([id, title = '', kind, parties = '', since = '', review, expiry]) => ({
    id,
    details: { title, kind, parties: parties.split(' '), gateway: 'PCSC Act 2022, section 16' },
    title,
    days: since === '' ? null : { since: Number(since), review: Number(review), expiry: Number(expiry) },
  }),
);
