/** The use cases that change something, each as a form or button ready to be pressed. */
import type { App } from '../../../support/app';
import {
  action,
  CHAIR,
  changed,
  MEETING,
  POLICE,
  page,
  posted,
  request,
  requestsWith,
  source,
} from '../../../support/storage/group-operations';
import type { Message, PressResult } from '../../../support/teams';

export interface Ready {
  /** Presses it, through the server to which Teams sends. */
  press(): Promise<PressResult>;
  /** Whether the intended result holds, as the tab shows it. */
  holds(): Promise<boolean>;
}

export interface UseCase {
  readonly name: string;
  /** The text of the card when it has succeeded. */
  readonly done: RegExp;
  /** Prepares a new instance of the use case. */
  prepare(app: App): Promise<Ready>;
}

let last = 0;
const fresh = (word: string) => {
  last += 1;
  return `${word} ${last}`;
};

/** Returns the card of the open register; reopens the register if it has been closed. */
async function register(app: App): Promise<Message> {
  const { past } = await page<Attendance>(app, CHAIR, '/attendance');
  if (past.some(({ meetingId }) => meetingId === MEETING)) {
    await changed(app, CHAIR, 'POST', `/attendance/${MEETING}/reopening`, { reason: 'Closed too early' });
  }
  return posted(app, CHAIR, '/attendance');
}

interface Attendance {
  readonly register: { readonly meetingId: string; readonly lines: readonly { seats: readonly Seat[] }[] } | null;
  readonly past: readonly { readonly meetingId: string }[];
}
interface Seat {
  readonly seatId: string;
  readonly value: string;
  readonly deputyName: string | null;
}

const answering: UseCase = {
  name: 'an answer to the register',
  done: /Deput(y|ies)/,
  async prepare(app) {
    const message = await register(app);
    const deputy = fresh('Deputy analyst');
    return {
      press: () => app.holderOf(POLICE).presses('Record deputy', { on: message, fill: { "Deputy's name": deputy } }),
      async holds() {
        const { register: open } = await page<Attendance>(app, CHAIR, '/attendance');
        return (open?.lines ?? []).some((line) => line.seats.some((seat) => seat.deputyName === deputy));
      },
    };
  },
};

const adding: UseCase = {
  name: 'a new action',
  done: /Recorded DAWG-/,
  async prepare(app) {
    const list = await posted(app, CHAIR, '/actions', 'chat');
    const text = fresh('Agree the extract');
    const fill = { Action: text, Owner: 'hiwfrs-senior-analyst', Due: '2026-12-18' };
    return {
      press: () => app.holderOf(CHAIR).presses('Add action', { on: list, fill }),
      async holds() {
        const { items } = await page<{ items: { text: string }[] }>(app, CHAIR, '/actions');
        return items.some((item) => item.text === text);
      },
    };
  },
};

const finishing: UseCase = {
  name: 'an action that is done',
  done: /is done\./,
  async prepare(app) {
    const text = fresh('To be done');
    const { id } = await action(app, text);
    const list = await posted(app, POLICE, '/actions mine', 'chat');
    return {
      press: () => app.holderOf(POLICE).presses('Done', { on: list, beside: text }),
      async holds() {
        const { items } = await page<{ items: { id: string }[] }>(app, CHAIR, '/actions');
        return !items.some((item) => item.id === id);
      },
    };
  },
};

const asking: UseCase = {
  name: 'a request for data',
  done: /Asked Police for/,
  async prepare(app) {
    const { id } = await source(app, fresh('A source'));
    const list = await posted(app, CHAIR, '/requests', 'chat');
    const fill = { 'Data source': id, Period: 'October 2026', Due: '2026-12-18' };
    return {
      press: () => app.holderOf(CHAIR).presses('Send request', { on: list, fill }),
      async holds() {
        const { items } = await page<{ items: { sourceId: string }[] }>(app, CHAIR, '/requests');
        return items.some((item) => item.sourceId === id);
      },
    };
  },
};

const answeringRequest: UseCase = {
  name: 'an answer to a request',
  done: /Recorded: Will supply later/,
  async prepare(app) {
    const name = fresh('A source asked for');
    const asked = await request(app, await source(app, name), 'October 2026');
    const list = await requestsWith(app, POLICE, name);
    const person = app.holderOf(POLICE);
    await person.presses('Respond', { on: list, beside: name, expectOk: true });
    return {
      press: () =>
        person.presses('Send response', {
          on: list,
          beside: 'Will supply later',
          fill: { 'Will be supplied by': '2027-01-08' },
        }),
      async holds() {
        const { items } = await page<{ items: { id: string; latest: object | null }[] }>(app, CHAIR, '/requests');
        return items.find((item) => item.id === asked.id)?.latest != null;
      },
    };
  },
};

const closing: UseCase = {
  name: 'a register that closes',
  done: /Closed/,
  async prepare(app) {
    const message = await register(app);
    const { register: open } = await page<Attendance>(app, CHAIR, '/attendance');
    const meetingId = open?.meetingId ?? MEETING;
    return {
      press: () => app.holderOf(CHAIR).presses('Close the register', { on: message, data: { confirmed: true } }),
      async holds() {
        const { register: now, past } = await page<Attendance>(app, CHAIR, '/attendance');
        return now?.meetingId !== meetingId && past.some((each) => each.meetingId === meetingId);
      },
    };
  },
};

export const USE_CASES: readonly UseCase[] = [answering, adding, finishing, asking, answeringRequest, closing];
