/**
 * The subject of an event or of a posted card. It is formatted and parsed in this file only, so that no unknown text
 * falls back to a default kind.
 */

/** The ids that identify a subject, by kind. */
const PARTS = {
  group: ['groupId'],
  seat: ['seatId'],
  organisation: ['organisationId'],
  message: ['messageId'],
  meetings: [],
  meeting: ['meetingId'],
  attendance: [],
  register: ['meetingId'],
  actions: [],
  action: ['actionId'],
  decisions: [],
  decision: ['decisionId'],
  tracker: [],
  source: ['sourceId'],
  requests: [],
  request: ['sourceId', 'requestId'],
  round: ['roundId'],
  snapshot: ['quarter'],
  agreement: ['agreementId'],
  barrier: ['barrierId'],
  practice: [],
  'practice-entry': ['entryId'],
} as const satisfies Record<string, readonly string[]>;

export type SubjectKind = keyof typeof PARTS;

export type Subject = {
  [K in SubjectKind]: { readonly kind: K } & { readonly [P in (typeof PARTS)[K][number]]: string };
}[SubjectKind];

/** Returns the text form, such as `request:<source>:<request>`. Ids contain no colon. */
export function formatSubject(subject: Subject): string {
  const ids = subject as unknown as Readonly<Record<string, string>>;
  return [subject.kind, ...PARTS[subject.kind].map((part) => ids[part])].join(':');
}

/** Parses the text form of a subject. Null if it is not valid. */
export function parseSubject(text: string): Subject | null {
  const [kind = '', ...ids] = text.split(':');
  if (!Object.hasOwn(PARTS, kind)) return null;
  const parts: readonly string[] = PARTS[kind as SubjectKind];
  if (parts.length !== ids.length || ids.includes('')) return null;
  return { kind, ...Object.fromEntries(parts.map((part, place) => [part, ids[place]])) } as Subject;
}
