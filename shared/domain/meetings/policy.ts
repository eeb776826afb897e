/** Who may do what with meetings. Terms of reference, "Meeting frequency and format": chair and VRU arrange them. */
export const meetingsPolicy = {
  /** See the plan and the next meeting, and use one's own calendar address. */
  read: { to: ['reader'], refusal: '' },
  /** Post the card that opens the call; every reader can open the page itself. */
  postCall: {
    to: ['seated'],
    refusal: 'Only somebody with a seat can post this card. You can open Run the call in the tab.',
  },
  /** Move, cancel, reinstate; change the rule; log the review of frequency and format. */
  arrange: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can arrange meetings.' },
  /** Change the group's settings: the month from which every third meeting is counted, and the hosts before the app. */
  settings: { to: ['vru'], refusal: 'Only the VRU can change the settings of the group.' },
  /** Choose a host, or return to the rotation. */
  chooseHost: { to: ['chair'], refusal: 'Only the chair can choose who hosts.' },
} as const;
