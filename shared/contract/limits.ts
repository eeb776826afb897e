/**
 * All limits, in one place: used by the API's validation, the inputs of the tab and the inputs of the cards. In
 * characters unless stated otherwise.
 */
export const LIMITS = {
  actionText: 500,
  /** An action typed in one line, before it is parsed into its form. */
  captureLine: 5_000,
  decisionText: 300,
  reason: 300,
  deputyName: 80,
  organisationName: 120,
  contactRole: 120,
  /** An e-mail address: the longest that e-mail can be sent to. */
  address: 254,
  place: 120,
  sourceName: 120,
  period: 60,
  area: 80,
  snaSection: 120,
  agreementTitle: 120,
  /** Sources that one request may go to: each takes up to four rows, and a storage transaction takes at most 100. */
  sourcesAtOnce: 20,
  /** Sources in one spreadsheet, and its size in bytes. */
  importedSources: 300,
  sourcesFileBytes: 1_000_000,
  note: 500,
  gatewayName: 120,
  requestingBody: 120,
  /** The name of a team or chat, from Teams. */
  conversationName: 200,
  personName: 120,
  /** The text of a search in the compose box. */
  searchWords: 200,
  practiceTitle: 120,
  practiceText: 500,
  practiceLink: 300,
  /** Actions in one link. */
  chosenActions: 20,
  /** Lines of a digest shown on its card. */
  digestLines: 12,
  /** Rows on one page of a card. */
  cardPage: 5,
  /** Rows on one page of ended items. */
  historyPage: 12,
  /** Decisions on one page. */
  decisionsPage: 60,
  /** Size of a request body in bytes, card presses included. */
  bodyBytes: 100_000,
  /** Size of an attendance report in bytes. */
  reportBytes: 2_000_000,
  /** Size of a card in bytes that every Teams client displays. */
  cardBytes: 28_000,
} as const;
