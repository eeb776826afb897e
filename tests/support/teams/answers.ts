/** What the connector answers. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** An error as the connector words it. */
export function refusal(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}
