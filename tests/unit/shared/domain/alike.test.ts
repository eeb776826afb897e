import { findNearDuplicate } from '../../../../shared/domain/alike';

const others = [
  { id: 1, text: 'Agree the definition of knife crime' },
  { id: 2, text: 'Send the Q2 return' },
  { id: 3, text: 'Done' },
];

test.each([
  ['the same', 'Agree the definition of knife crime', 1],
  ['the same in other letters and signs', 'agree the definition of KNIFE crime.', 1],
  ['the same but for a word', 'Agree on the definition of knife crime', 1],
  ['the same in another order', 'The Q2 return: send', 2],
])('given %s, then it is alike', (_, text, id) => {
  expect(findNearDuplicate(text, others)?.id).toBe(id);
});

test.each([
  ['another quarter', 'Send the Q3 return to everybody by Friday'],
  ['another thing in the same form', 'Agree the definition of serious violence'],
  ['too little to tell', 'Done'],
  ['nothing', ''],
])('given %s, then it is not', (_, text) => {
  expect(findNearDuplicate(text, others)).toBeUndefined();
});
