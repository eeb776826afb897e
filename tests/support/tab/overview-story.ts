/** The overview and For you in a story: derived from the other views, so that a change to them is reflected here. */
import type { ForYouItem, ForYouView, OverviewView, WaitingView } from '../../../shared/contract/overview';
import { meetingHost, meetingView, TODAY } from '../builders';
import type { Answerers, Story } from './answering';

/** The chair's items: a request they may answer, two actions, a message, and a review that is due. */
function forYou({ requests, actions, undelivered }: Story): ForYouView {
  const items: ForYouItem[] = [
    ...actions.items
      .filter(({ id }) => id === 'a1' || id === 'a4')
      .map(
        ({ id, text, due, overdue }): ForYouItem => ({
          id,
          kind: 'action',
          words: `Your action: ${text}`,
          when: overdue ? 'overdue, was due Wed 2 Dec 2026' : `due ${due}`,
          overdue,
          page: 'actions',
          path: '/actions?filter=waiting',
          count: 1,
          actionId: id,
        }),
      ),
    ...requests.items
      .filter((request) => request.latest === null)
      .map(
        (request): ForYouItem => ({
          id: request.id,
          kind: 'request',
          words: `Respond: ${request.source}, ${request.period}`,
          when: request.late ? 'overdue, was due Mon 30 Nov 2026' : 'due in 3 days',
          overdue: request.late,
          page: 'requests',
          path: '/requests?filter=waiting',
          count: 1,
          request,
        }),
      ),
    ...(undelivered.total === 0
      ? []
      : [
          {
            id: 'messages',
            kind: 'messages',
            words: 'Look at 1 message that may not have arrived',
            when: '',
            overdue: false,
            page: 'messages',
            path: '/messages',
            count: undelivered.total,
          } as const,
        ]),
  ];
  const urgent = (item: ForYouItem) => Number(item.overdue);
  return { today: TODAY, items: items.sort((a, b) => urgent(b) - urgent(a)), seated: true };
}

function waiting(story: Story): WaitingView {
  const { items } = forYou(story);
  const pages: Partial<Record<ForYouItem['page'], number>> = {};
  for (const { page, count } of items) pages[page] = (pages[page] ?? 0) + count;
  return { lines: items.length, pages };
}

function overview({ tracker, requests, actions, recommendations }: Story): OverviewView {
  const agencies = [...new Map(requests.items.map(({ agencyId, agency }) => [agencyId, agency]))];
  return {
    today: TODAY,
    measure: tracker.measure,
    headline: tracker.headline,
    ofSourcesDue: tracker.ofSourcesDue,
    counts: tracker.counts,
    trend: tracker.trend.slice(-8),
    outstanding: agencies.map(([agencyId, agency]) => {
      const own = requests.items.filter((request) => request.agencyId === agencyId);
      return { agencyId, agency, open: own.length, overdue: own.filter(({ late }) => late).length };
    }),
    actions: { open: actions.counts.open, overdue: actions.counts.overdue, unowned: actions.counts.unowned },
    next: meetingView({ date: '2027-01-20', meetingId: '2027-01' }),
    inPerson: meetingView({ date: '2027-02-17', meetingId: '2027-02', mode: 'in-person', host: meetingHost() }),
    recommendations: recommendations.items.map(({ number, title, statusWords }) => ({
      number,
      title,
      status: statusWords,
    })),
    reviews: [
      { of: 'Meeting frequency and format', kind: 'format', due: '2024-06-30', overdue: true },
      { of: 'Ambulance call-outs', kind: 'agreement', due: '2027-01-31', overdue: false },
    ],
  };
}

export const OVERVIEW_ANSWERS: Answerers = { overview, forYou, waiting };
