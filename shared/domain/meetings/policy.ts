/** Who may do what with meetings. Terms of reference, "Meeting frequency and format": chair and VRU arrange them. */
export const meetingsPolicy = {
  /** The plan, the next meeting, and the calendar of one's own. */
  read: { to: ['reader'], refusal: '' },
  /** Post the card that opens the call; the page itself is there for every reader. */
  postCall: {
    to: ['seated'],
    refusal: 'Only somebody with a seat can post this card. You can open Run the call in the tab.',
  },
  /** Move, cancel, reinstate; change the rule; log the review of frequency and format. */
  arrange: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can arrange meetings.' },
  /** What the group sets for itself: where the count of every third begins, and who hosted before the app. */
  settings: { to: ['vru'], refusal: 'Only the VRU can change the settings of the group.' },
  /** Choose a host, or leave it to the rotation again. */
  chooseHost: { to: ['chair'], refusal: 'Only the chair can choose who hosts.' },
} as const;
