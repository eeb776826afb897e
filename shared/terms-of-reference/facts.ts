/**
 * The schema of the facts of a group's terms of reference. A group is a data file such as dawg.json, not code; an
 * invalid file is rejected before anything is stored.
 */
import { z } from 'zod';
import { isIsoDate } from '../domain/calendar/dates';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by hyphens');
const text = z.string().min(1).max(400);
const date = z.string().refine(isIsoDate, 'a calendar day, YYYY-MM-DD');

const seat = z.strictObject({
  id,
  title: text,
  representation: z.boolean().default(false),
  office: z.enum(['chair', 'vice-chair']).nullable().default(null),
  administers: z.boolean().default(false),
  member: z.boolean().default(true),
  onDistributionList: z.boolean().default(true),
});

const organisation = z.strictObject({
  id,
  name: text,
  healthOrSocialCare: z.boolean().default(false),
  active: z.boolean().default(true),
  seats: z.array(seat).min(1),
});

const agency = z.strictObject({
  id,
  name: text,
  shortName: z.string().min(1).max(24),
  category: z.enum(['specified', 'relevant', 'not-applicable']),
  attendance: z.array(z.strictObject({ from: date, required: z.boolean() })),
  organisations: z.array(organisation),
});

const facts = z.strictObject({
  group: z.strictObject({
    id,
    name: text,
    shortName: z.string().min(1).max(16),
    partnership: text,
    settings: z.strictObject({
      meetingRule: z.strictObject({
        weekday: z.int().min(1).max(7),
        occurrence: z.int().min(1).max(4),
        startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
        minutes: z.int().min(15).max(480),
      }),
      inPerson: z.strictObject({
        every: z.int().min(1).max(12),
        countedFrom: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, YYYY-MM'),
      }),
      formatReviewDue: date,
      graceWorkingDays: z.int().min(0).max(60),
      localPolicingBody: id,
    }),
  }),
  agencies: z.array(agency).min(1),
  coverageGaps: z.array(z.strictObject({ name: text, agencyId: id })),
  activities: z.array(z.strictObject({ number: z.string(), summary: text })),
  implementationRoute: z.strictObject({ name: text, liveFrom: date.nullable() }),
  recommendationsSource: text,
  recommendations: z.array(
    z.strictObject({
      number: z.string(),
      title: text,
      summary: text,
      needs: z.array(z.enum(['training', 'workshop'])).default([]),
    }),
  ),
  measure: z.strictObject({ number: z.string(), title: text, reported: z.literal('quarterly') }),
});

/** The schema of a group's facts, with the checks across fields: ids are unique, days are in order, agencies exist. */
export const factsSchema = facts.superRefine((value, context) => {
  const fault = (message: string) => context.addIssue({ code: 'custom', message });
  const organisations = value.agencies.flatMap((each) => each.organisations);
  const lists = {
    agency: value.agencies.map((each) => each.id),
    organisation: organisations.map((each) => each.id),
    seat: organisations.flatMap((each) => each.seats.map(({ id: seatId }) => seatId)),
    activity: value.activities.map((each) => each.number),
    recommendation: value.recommendations.map((each) => each.number),
  };
  for (const [kind, ids] of Object.entries(lists)) {
    for (const twice of ids.filter((each, index) => ids.indexOf(each) !== index))
      fault(`${kind} ${twice} stands twice`);
  }
  for (const each of organisations) {
    if (new Set(each.seats.map(({ title }) => title)).size < each.seats.length) fault(`${each.id} has a title twice`);
  }
  for (const { id: agencyId, attendance } of value.agencies) {
    if (attendance.some(({ from }, index) => index > 0 && from <= (attendance[index - 1]?.from ?? ''))) {
      fault(`the attendance of ${agencyId} is not in the order of its days`);
    }
  }
  const { localPolicingBody } = value.group.settings;
  if (!lists.organisation.includes(localPolicingBody)) fault(`${localPolicingBody} is no organisation`);
  for (const gap of value.coverageGaps) {
    if (!lists.agency.includes(gap.agencyId)) fault(`${gap.name} is a gap of an agency that is not there`);
  }
});

export type Facts = z.infer<typeof factsSchema>;
