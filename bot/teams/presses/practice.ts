/** Presses on the cards of support and best practice. */
import { practiceCard, practiceFormCard } from '../../cards/practice/practice-card';
import { addPractice as add } from '../../services/practice/add-practice';
import { listPractice } from '../../services/practice/list-practice';
import { fieldErrorsOf, formCaller, type Press, truncatedEntries } from './press';

export const pagePractice: Press<'practice.list'> = async ({ services, caller, data, cards }) => {
  const listed = await listPractice(services, caller);
  if (!listed.ok) return listed.problem;
  return practiceCard(listed.value, { ...cards, form: cards.newForm(), page: data.page });
};

export const savePractice: Press<'practice.add'> = async (call) => {
  const { services, entered, cards } = call;
  const added = await add(services, formCaller(call), undefined, entered);
  if (added.ok) {
    const { entry, list } = added.value;
    const notice = { tone: 'good', words: `Added to the log: ${entry.title}` } as const;
    return practiceCard(list, { ...cards, form: cards.newForm(), page: 0, notice });
  }
  const faults = fieldErrorsOf(added.problem);
  if (faults === null) return added.problem;
  const listed = await listPractice(services, call.caller);
  if (!listed.ok) return listed.problem;
  const failed = { entered: truncatedEntries(entered), faults };
  return practiceFormCard(listed.value, { ...cards, form: cards.newForm(), failed });
};
