/** Messages that arrived in Teams, counted by recipient and subject, for comparison with the state in the outbox. */
import { londonDate } from '../../../shared/domain/calendar/dates';
import type { App } from '../app';
import { cardText, type Message as Posted } from '../teams';
import type { StoredMessages } from './messages';
import type { People } from './people';

/**
 * Returns a key for the subject of a posted message, unique per notification and recipient. Null for a reply or the
 * welcome message.
 */
function aboutPosted(posted: Posted, day: string): string | null {
  if (posted.replyToId !== undefined) return null;
  const activity = posted.versions[0]?.activity;
  const words = cardText(posted.cards[0]);
  const person = posted.conversation.person?.aadObjectId ?? mentionedIn(JSON.stringify(activity));
  const period = /\bCollection \d{4}\b/.exec(words)?.[0];
  const ref = /\bDAWG-\d{4}-\d\d-\d+/.exec(words)?.[0];
  if (words.includes('Your reminders')) return `digest ${day} ${person}`;
  if (words.includes('A reminder from') && ref !== undefined) return `reminder ${ref} ${day} ${person}`;
  if (words.includes('Data request') && period !== undefined) return `asked ${period} ${person}`;
  return words.includes('nice to meet you') ? null : `unknown ${words.slice(0, 80)}`;
}

function mentionedIn(activity: string): string {
  return /"mentioned":\{"id":"([^"]+)"/.exec(activity)?.[1] ?? 'nobody';
}

export class Mail {
  /** Number of arrivals by message key. */
  readonly arrived = new Map<string, number>();
  #read = 0;

  constructor(
    private readonly app: App,
    private readonly people: People,
  ) {}

  /**
   * Counts the messages since the last call, all of them on this day, and discards old versions and requests to save
   * memory.
   */
  collect(day: string): void {
    const { messages, requests } = this.app.teams;
    for (const posted of messages.slice(this.#read)) {
      const about = aboutPosted(posted, day);
      if (about !== null) this.arrived.set(about, (this.arrived.get(about) ?? 0) + 1);
    }
    this.#read = messages.length;
    for (const { versions } of messages) versions.splice(0, versions.length - 1);
    requests.all.splice(0, requests.all.length);
  }

  /** Returns how often a message of the outbox has arrived. */
  countOf(message: StoredMessages[number]): number {
    const about = this.aboutStored(message);
    return about === null ? 0 : (this.arrived.get(about) ?? 0);
  }

  /** Returns the key for a stored message; null for kinds that are not tracked. */
  aboutStored({ content, target, createdAt }: StoredMessages[number]): string | null {
    const person = target.kind === 'person' ? target.person : target.kind === 'group' ? target.mention?.person : null;
    const to = person?.objectId ?? 'nobody';
    switch (content.kind) {
      case 'digest':
        return `digest ${content.day} ${to}`;
      case 'request-asked': {
        const requests = this.people.sources.flatMap((source) => source.requests);
        return `asked ${requests.find(({ id }) => id === content.requestId)?.period} ${to}`;
      }
      case 'action-reminder': {
        const { ref } = this.people.actions.find(({ id }) => id === content.actionId) ?? {};
        return `reminder ${ref} ${londonDate(createdAt)} ${to}`;
      }
      default:
        return null;
    }
  }
}
