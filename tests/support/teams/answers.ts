/** A response of the connector. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Returns an error in the connector's format. */
export function refusal(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}
