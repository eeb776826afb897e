/** The forms of meetings. */
import { LIMITS } from '../contract/limits';
import { OCCURRENCES, WEEKDAYS } from '../domain/meetings/words';
import { day, maybeDay, numberChoice, reference, text, textArea, time, wholeNumber } from './field';
import { form } from './form';

const REASON = {
  label: 'Reason',
  hint: 'Everybody sees it.',
  limit: LIMITS.reason,
  whenEmpty: 'Say why, in a few words. Everybody sees it.',
} as const;

const startsAt = time({ label: 'Starts at', hint: 'London time', whenEmpty: 'Give the time it starts.' });
const minutes = wholeNumber({
  label: 'Minutes',
  whenEmpty: 'Say how many minutes it takes.',
  notWhole: 'Whole minutes, please.',
  min: [15, 'At least 15 minutes.'],
  max: [480, 'At most 480 minutes, which are eight hours.'],
  step: 15,
});

/** Another day, time or place for one meeting. */
export const moveMeetingForm = form(
  'move-meeting',
  {
    date: day({ label: 'Day', whenEmpty: 'Choose the day.' }),
    startsAt,
    minutes,
    place: text({ label: 'Place', hint: 'A room or an address, where there is one.', limit: LIMITS.place }),
    reason: text(REASON),
  },
  { submit: 'Move the meeting' },
);

export const cancelMeetingForm = form('cancel-meeting', { reason: textArea(REASON) }, { submit: 'Cancel the meeting' });

/** The chair's choice of a host. */
export const chooseHostForm = form(
  'choose-host',
  {
    organisation: reference({
      label: 'Organisation',
      prompt: 'Choose an organisation',
      whenEmpty: 'Choose an organisation.',
    }),
    reason: textArea(REASON),
  },
  { submit: 'Choose this host' },
);

/** The group's rule: which weekday of the month, when and how long. */
export const meetingRuleForm = form(
  'meeting-rule',
  {
    weekday: numberChoice({
      label: 'Weekday',
      options: WEEKDAYS.map((label, index) => ({ value: String(index + 1), label })),
      whenEmpty: 'Choose a weekday.',
    }),
    occurrence: numberChoice({
      label: 'Which one',
      options: OCCURRENCES.map((word, index) => ({ value: String(index + 1), label: `The ${word} of the month` })),
      whenEmpty: 'Choose the first, second, third or fourth of the month.',
    }),
    startsAt,
    minutes,
  },
  { submit: 'Change the rule' },
);

/** The review of how often and how the group meets. */
export const formatReviewForm = form(
  'format-review',
  {
    heldOn: maybeDay({
      label: 'Held on',
      hint: 'Today, unless it was earlier.',
      whenEmpty: 'Choose the day of the review.',
    }),
    outcome: textArea({
      label: 'Outcome',
      hint: 'What the group decided about how often and how it meets.',
      limit: LIMITS.reason,
      whenEmpty: 'Say what came out of it.',
    }),
    nextDue: day({ label: 'Next review due', whenEmpty: 'Choose when the next review is due.' }),
  },
  { submit: 'Log the review' },
);

/** The month from which every third meeting is counted. The options are months. */
export const meetingCountForm = form(
  'meeting-count',
  {
    countedFrom: reference({
      label: 'Counted from the meeting of',
      hint: 'From this meeting on, every third one is in person.',
      prompt: 'Choose a month',
      whenEmpty: 'Choose a month.',
    }),
  },
  { submit: 'Count from this meeting' },
);

/** A host of a meeting before the group used this app. */
export const earlierHostForm = form(
  'earlier-host',
  {
    organisation: reference({
      label: 'Organisation',
      prompt: 'Choose an organisation',
      whenEmpty: 'Choose an organisation.',
    }),
    on: day({ label: 'Hosted on', whenEmpty: 'Choose the day.' }),
  },
  { submit: 'Add the host' },
);
