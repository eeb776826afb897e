/** Parses an action typed in one line into a form for confirmation. Nothing is stored. */
import { addActionInput } from '../../../shared/contract/actions';
import type { CapturedView } from '../../../shared/contract/call';
import { checked } from '../../../shared/contract/inputs';
import { parseActionLine } from '../../../shared/domain/actions/capture/capture';
import { nextMeetingDay } from '../../../shared/domain/actions/meetings';
import { actionsPolicy } from '../../../shared/domain/actions/policy';
import { addMonths, monthOf } from '../../../shared/domain/calendar/dates';
import { planMeetings } from '../../../shared/domain/meetings/schedule';
import { permit } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import type { Context } from '../context';
import { query } from '../query';
import { actionsView } from './action-view';
import { dayReader } from './read-day';

const MONTHS_AHEAD = 12;

/** Returns the pre-filled form, with a remark at each field that needs one. Problem: no seat. One storage request. */
export const captureAction = query({
  load: async (_services, _groupId, _line: string) => dayReader(),
  view: (readDay, context, line) => {
    const permitted = permit(actionsPolicy.record, context.standing);
    if (!permitted.ok) return permitted;
    const { membership, standing, today, planning } = context;
    const nextMeeting = nextMeetingDay(planning);
    const read = parseActionLine(line, {
      membership,
      standing,
      today,
      readDay,
      nextMeeting,
      meetings: toCome(context),
    });
    const { text, owner, due, among } = read;
    const list = actionsView([], 'all', context);
    const owners = [...list.owners].sort((a, b) => Number(among.includes(b.value)) - Number(among.includes(a.value)));
    if (line.trim() === '') return ok<CapturedView>({ entered: proposed(nextMeeting), said: {}, list });
    const said = { ...textFault(text, today), ...absent(read, nextMeeting), ...read.said };
    return ok<CapturedView>({ entered: { text, owner, due, serves: '' }, said, list: { owners, links: list.links } });
  },
});

function proposed(nextMeeting: string): CapturedView['entered'] {
  return { text: '', owner: '', due: nextMeeting, serves: '' };
}

/** Returns remarks on an owner and a due day that the line does not name: nothing is filled in unseen. */
function absent({ owner, due }: { readonly owner: string; readonly due: string }, nextMeeting: string) {
  return {
    ...(owner === '' ? { owner: 'The line names no owner. Choose who owns this action.' } : {}),
    ...(due === '' ? { due: `The line names no day. The next meeting is on ${nextMeeting}.` } : {}),
  };
}

/** Returns the form's validation message for the text. */
function textFault(text: string, today: string): Readonly<Record<string, string>> {
  const form = checked(addActionInput, { text, owner: 'anybody', due: today });
  if (form.ok || form.problem.kind !== 'invalid') return {};
  const { text: words } = form.problem.fields;
  return words === undefined ? {} : { text: words };
}

function toCome({ planning, today }: Pick<Context, 'planning' | 'today'>) {
  return planMeetings(planning, monthOf(today), monthOf(addMonths(today, MONTHS_AHEAD))).filter(
    ({ date, cancelled }) => cancelled === null && date >= today,
  );
}
