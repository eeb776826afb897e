import type { JsonObject } from './json';

export type Operation = 'create' | 'send' | 'typing' | 'update' | 'delete' | 'members' | 'team' | 'unknown';

/** A request of the bot to the connector, and how it ended. */
export interface ConnectorRequest {
  readonly at: Date;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly operation: Operation;
  readonly conversationId: string | undefined;
  readonly activityId: string | undefined;
  /** `isTargetedActivity=true`: meant for one person only. */
  readonly targeted: boolean;
  readonly body: JsonObject;
  /** The HTTP status answered; undefined while under way and when the connection was cut. */
  status?: number;
  /** Refused by Teams' rate limits (not by a fault a test asked for). */
  throttled: boolean;
  /** A fault a test asked for was applied. */
  faulty: boolean;
  /** The world was changed, whatever the bot was told. */
  committed: boolean;
  finished: boolean;
}

/** Everything the bot asked of Teams, in order of arrival. */
export class RequestLog {
  readonly all: ConnectorRequest[] = [];
  /** Real time of the last arrival or ending, in milliseconds. */
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

  /** Requests beyond Teams' limits: a well-behaved bot leaves this empty. */
  get throttled(): ConnectorRequest[] {
    return this.all.filter((request) => request.throttled);
  }

  get underWay(): number {
    return this.all.filter((request) => !request.finished).length;
  }
}
