/** Every limit, once: it feeds the API's validation, the inputs of the tab and the inputs of the cards. */
export const LIMITS = {
  actionText: 500,
  /** An action typed in one line, before it is read into its form. */
  captureLine: 5_000,
  decisionText: 300,
  reason: 300,
  deputyName: 80,
  organisationName: 120,
  contactRole: 120,
  /** Of an e-mail address: the longest that can be sent to. */
  address: 254,
  place: 120,
  sourceName: 120,
  period: 60,
  area: 80,
  snaSection: 120,
  agreementTitle: 120,
  /** Sources that one request may go to: each takes up to four rows, and a transaction of storage takes 100. */
  sourcesAtOnce: 20,
  /** Sources of one spreadsheet, and its bytes. */
  importedSources: 300,
  sourcesFileBytes: 1_000_000,
  note: 500,
  gatewayName: 120,
  requestingBody: 120,
  /** Of a team or chat, as Teams tells it. */
  conversationName: 200,
  personName: 120,
  /** Of a search in the compose box. */
  searchWords: 200,
  practiceTitle: 120,
  practiceText: 500,
  practiceLink: 300,
  /** Actions that one link names. */
  chosenActions: 20,
  /** Lines of a digest that its card shows. */
  digestLines: 12,
  /** Rows on one page of a card. */
  cardPage: 5,
  /** Rows of one page of ended things. */
  historyPage: 12,
  /** Decisions of one page. */
  decisionsPage: 60,
  /** Bytes of one request's body, card presses included. */
  bodyBytes: 100_000,
  /** Bytes of an attendance report. */
  reportBytes: 2_000_000,
  /** Bytes of a card that every Teams client shows. */
  cardBytes: 28_000,
} as const;
