import type { JsonObject } from './json';

export type Operation = 'create' | 'send' | 'typing' | 'update' | 'delete' | 'members' | 'team' | 'unknown';

/** A request of the bot to the connector, and its outcome. */
export interface ConnectorRequest {
  readonly at: Date;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly operation: Operation;
  readonly conversationId: string | undefined;
  readonly activityId: string | undefined;
  /** `isTargetedActivity=true`: visible to one person only. */
  readonly targeted: boolean;
  readonly body: JsonObject;
  /** The HTTP status of the response; undefined while in progress, and if the connection was reset. */
  status?: number;
  /** Whether it was refused by the rate limits of Teams (not by a planned fault). */
  throttled: boolean;
  /** Whether a planned fault was applied. */
  faulty: boolean;
  /** Whether the request was executed, regardless of the response. */
  committed: boolean;
  finished: boolean;
}

/** All requests of the bot to Teams, in order of arrival. */
export class RequestLog {
  readonly all: ConnectorRequest[] = [];
  /** Real time of the last start or end of a request, in milliseconds. */
  lastChange = Date.now();

  add(request: ConnectorRequest): void {
    this.all.push(request);
    this.lastChange = Date.now();
  }

  finish(request: ConnectorRequest): void {
    request.finished = true;
    this.lastChange = Date.now();
  }

  of(operation: Operation): ConnectorRequest[] {
    return this.all.filter((request) => request.operation === operation);
  }

  count(operation?: Operation): number {
    return operation === undefined ? this.all.length : this.of(operation).length;
  }

  /** Returns the requests beyond the rate limits of Teams: none for a well-behaved bot. */
  get throttled(): ConnectorRequest[] {
    return this.all.filter((request) => request.throttled);
  }

  get underWay(): number {
    return this.all.filter((request) => !request.finished).length;
  }
}
