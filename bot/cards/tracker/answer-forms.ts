/** What each kind of answer asks for: the same inputs in the request's buttons and in a form that is shown again. */
import { LIMITS } from '../../../shared/contract/limits';
import { BARRIER_CODES } from '../../../shared/domain/barriers/types';
import { BARRIER_WORDS } from '../../../shared/domain/barriers/words';
import type { ResponseKind } from '../../../shared/domain/tracker/types';
import { type CardPart, type FailedForm, partTemplate } from '../card';
import { fieldsOf, orphanFaults } from '../parts/field';
import layout from './answer-inputs.json';

/** An answer that could not be accepted. */
export interface FailedAnswer extends FailedForm {
  readonly kind: ResponseKind;
}

const expand = partTemplate<object>(layout);
const BARRIER_CHOICES = BARRIER_CODES.map((value) => ({ value, label: BARRIER_WORDS[value] }));

export interface AnswerForms {
  readonly inputs: Readonly<Record<ResponseKind, readonly CardPart[]>>;
  /** Messages of the failed answer that belong to none of its inputs. */
  readonly orphans: readonly string[];
}

/** The inputs of every kind of answer; `period` is what was asked for, to start from. */
export function answerForms(period: string, failed: FailedAnswer | undefined): AnswerForms {
  const failedAs = (kind: ResponseKind) => (failed?.kind === kind ? failed : undefined);
  const fields = {
    supplied: fieldsOf('supplied', { period: { starts: period }, on: { date: true } }, failedAs('supplied')),
    partly_supplied: fieldsOf(
      'partly_supplied',
      { missing: {}, expected: { date: true } },
      failedAs('partly_supplied'),
    ),
    will_supply_by: fieldsOf('will_supply_by', { date: { date: true } }, failedAs('will_supply_by')),
    cannot_share: fieldsOf('cannot_share', { barrier: {}, note: {} }, failedAs('cannot_share')),
    not_held: {},
  };
  const data = { ...fields, barriers: BARRIER_CHOICES, limits: { period: LIMITS.period, note: LIMITS.note } };
  return {
    inputs: expand(data) as AnswerForms['inputs'],
    orphans: failed === undefined ? [] : orphanFaults(failed, fields[failed.kind]),
  };
}
