/** The form of the retention period. */
import { RETENTION } from '../domain/retention/periods';
import { wholeNumber } from './field';
import { form } from './form';

const { minMonths, maxMonths } = RETENTION;

export const retentionForm = form(
  'retention',
  {
    months: wholeNumber({
      label: 'Months',
      hint: `From ${minMonths} to ${maxMonths}; 24 months are 2 years.`,
      whenEmpty: 'Enter the number of months.',
      notWhole: 'Enter a whole number of months.',
      min: [minMonths, `Names must be kept for at least ${minMonths} months, so that a register can still be checked.`],
      max: [maxMonths, `Names must not be kept for longer than ${maxMonths} months.`],
      step: 1,
    }),
  },
  { submit: 'Save the period' },
);
