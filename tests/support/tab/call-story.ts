/** The call's part of a story: the content of its steps, derived from the story's other pages. */
import { meetingAfter } from '../../../bot/services/meetings/call/call-meeting';
import { meetingView } from '../../../bot/services/meetings/meeting-view';
import type { CallSinceView, OverdueSourceView } from '../../../shared/contract/call';
import { plannedMeeting } from '../../../shared/domain/meetings/schedule';
import { requestView } from '../builders';
import type { Answerers, Story } from './answering';
import { contextOf } from './meetings-story';

/** Id of the story's meeting. */
const MEETING = '2026-12';

const of = (sourceId: string, source: string, organisation: string) => ({ sourceId, source, organisation });
const ambulance = of('ambulance', 'Ambulance call-outs', 'Hampshire and Isle of Wight ICB');
const knives = of('knife', 'Knife-enabled offences', 'Police');

/** Items of every kind that occurs in an ordinary month. */
function since({ me: { today } }: Story): CallSinceView {
  return {
    today,
    last: { meetingId: '2026-11', date: '2026-11-18' },
    colours: [
      { ...ambulance, from: 'amber', to: 'red', reason: 'Cannot share: no information sharing agreement' },
      { ...knives, from: 'grey', to: 'green', reason: 'October 2026 supplied in full' },
    ],
    responses: [
      { ...knives, requestId: 'r1', period: 'October 2026', words: 'Supplied', at: '2026-12-01T10:00:00.000Z' },
    ],
    promises: [{ ...ambulance, requestId: 'r2', period: 'September 2026', promised: '2026-12-04' }],
    opened: [{ ...ambulance, barrierId: 'b1', words: 'No information sharing agreement' }],
    resolved: [],
    ended: [{ actionId: 'a9', ref: 'DAWG-2026-10-02', text: 'Circulate the definitions', to: 'done' }],
    moved: [],
    added: [
      {
        actionId: 'a8',
        ref: 'DAWG-2026-11-09',
        text: 'Write to the ICB',
        owner: 'Analyst and Evaluation Officer, Violence Reduction Unit',
        due: '2026-12-18',
      },
    ],
    agreements: [{ agreementId: 'g1', title: 'Probation caseload agreement', on: '2027-02-15', expired: false }],
    joined: ['Representation from Isle of Wight Youth Justice Service'],
    left: [],
  };
}

/** More red sources than fit on a screen. */
function red({ me }: Story): readonly OverdueSourceView[] {
  const runs = me.role === 'chair' || me.role === 'vru';
  const may = { answer: runs, confirmNotHeld: false, withdraw: runs };
  return ['Ambulance call-outs', ...Array.from({ length: 11 }, (_, index) => `Source ${index + 1}`)].map(
    (name, index) => ({
      id: index === 0 ? 'ambulance' : `source-${index}`,
      name,
      organisation: 'Hampshire and Isle of Wight ICB',
      rag: 'red',
      reason: 'Cannot share: no information sharing agreement',
      steps: [
        {
          step: 'make-agreement',
          words: 'Make an information sharing agreement',
          owner: 'VRU with the ICB',
          requestId: null,
        },
      ],
      requests: [requestView({ id: `request-${index}`, source: name, late: true, overdueWorkingDays: 12, may })],
    }),
  );
}

export const CALL_CHANGES: Answerers = {
  callSince: (story) => since(story),
  callOverdue: (story) => ({
    today: story.me.today,
    sources: red(story),
    actions: story.actions.items.filter(({ overdue }) => overdue),
    owners: story.actions.owners,
    links: story.actions.links,
  }),
  callAgreed: (story) => ({
    meetingId: MEETING,
    actions: { ...story.actions, items: story.actions.items.filter(({ meetingId }) => meetingId === MEETING) },
    decisions: { ...story.decisions, items: story.decisions.items.filter(({ meetingId }) => meetingId === MEETING) },
  }),
  callNext: (story) => {
    const context = contextOf(story);
    return {
      today: story.me.today,
      meeting: meetingView(plannedMeeting(context.planning, MEETING), context),
      next: meetingView(meetingAfter(context), context),
      ahead: story.ahead.seats.filter(({ value }) => value !== null),
      seats: story.ahead.seats.length,
    };
  },
  captureAction: (story, { body }) => {
    const [text = '', by = ''] = body.line.split(' by ');
    const [owner] = story.actions.owners;
    const named = owner !== undefined && text.startsWith('Police');
    return {
      entered: {
        text: text.replace(/^Police to /, ''),
        owner: named ? owner.value : '',
        due: by === '' ? '' : '2027-01-14',
        serves: '',
      },
      said: named ? {} : { owner: 'The line names no owner. Choose who owns this action.' },
      list: { owners: story.actions.owners, links: story.actions.links },
    };
  },
};
