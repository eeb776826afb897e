/**
 * Random histories of a source with several live requests, reproducible by seed. Each change that the rules allow is
 * also applied to the second statement of the table (`oracle.ts`), and the two results are compared after each step and
 * on the following days.
 */
import type { Agreement } from '../../../shared/domain/agreements/types';
import { decideResolution } from '../../../shared/domain/barriers/log';
import type { BarrierCode } from '../../../shared/domain/barriers/types';
import { addDays, londonInstant } from '../../../shared/domain/calendar/dates';
import type { Organisation } from '../../../shared/domain/membership/types';
import type { Result } from '../../../shared/domain/result';
import { decideAnswer, decideNotHeld } from '../../../shared/domain/tracker/answering';
import { decideAsk, decideWithdrawal } from '../../../shared/domain/tracker/asking';
import { decideQualityIssue, decideQualityOutcome } from '../../../shared/domain/tracker/overriding';
import { factsOf, type RagFacts } from '../../../shared/domain/tracker/rag-facts';
import { newRecord, type SourceDecision } from '../../../shared/domain/tracker/record';
import { decideRestoration, decideRetirement, decideSourceEdit } from '../../../shared/domain/tracker/sources';
import type { Rag, ResponseContent, SourceRecord } from '../../../shared/domain/tracker/types';
import { aMembership, anAgreement, aSource, ENGLAND, holding, saying } from '../domain-builders';
import { type Cover, SourceHistory } from './oracle';

const STEPS = 24;
/** Maximum number of days after each step on which the source is compared as well. */
const DAYS = 5;
const FIRST_DAY = '2026-11-02';
const CODES: readonly BarrierCode[] = ['no_isa', 'awaiting_advice', 'capacity'];
const standing = holding('vru-programmes');
const membership = aMembership();
const police = membership.organisations.find(({ id }) => id === 'police') as Organisation;

export interface Compared {
  readonly states: number;
  readonly seen: Readonly<Record<Rag, number>>;
  /** The first states in which the two differ, each with its history. */
  readonly differences: readonly string[];
}

/** Compares at least this many states. `rule`: the rule under test, which returns the RAG. */
export function compareHistories(states: number, seed: number, rule: (facts: RagFacts) => Rag): Compared {
  const random = randomFrom(seed);
  const seen: Record<Rag, number> = { green: 0, amber: 0, red: 0, grey: 0, excluded: 0 };
  const differences: string[] = [];
  let count = 0;
  while (count < states && differences.length < 3) {
    const simulation = new SourceSimulation(random);
    for (let step = 0; step < STEPS && differences.length < 3; step += 1) {
      simulation.step();
      const wait = random(DAYS + 1);
      for (let day = 0; day <= wait; day += 1) {
        const { colour, obstacles, facts } = simulation.look();
        const found = rule(facts);
        const barriers = facts.record.barriers
          .map(({ code }) => code)
          .sort()
          .join();
        count += 1;
        seen[found] += 1;
        if (found !== colour || barriers !== obstacles) {
          const told = `${colour} (${obstacles}), the rule says ${found} (${barriers})`;
          differences.push(`${simulation.log.join('\n')}\n${facts.today}: ${told}`);
          break;
        }
        if (day < wait) simulation.today = addDays(simulation.today, 1);
      }
    }
  }
  return { states: count, seen, differences };
}

/** One source: its record under the rules, and its history in the oracle. */
class SourceSimulation {
  today = FIRST_DAY;
  readonly log: string[] = [];
  private readonly history = new SourceHistory();
  private record: SourceRecord = newRecord(aSource({ registeredAt: '2026-04-20T09:00:00.000Z' }));
  private agreements: readonly Agreement[] = [];
  private readonly grace: number;
  private minutes = 0;

  constructor(private readonly random: (below: number) => number) {
    this.grace = [10, 10, 10, 0, 3][random(5)] ?? 10;
  }

  look() {
    const rules = { graceWorkingDays: this.grace, calendar: ENGLAND };
    const covers = this.agreements.map(
      ({ start, expiry, ended, novateBy = null }): Cover => ({ start, expiry, endedOn: ended?.on ?? null, novateBy }),
    );
    const around = { today: this.today, grace: this.grace, holidays: ENGLAND.holidays, covers };
    return {
      colour: this.history.colour(around),
      obstacles: this.history.obstacles
        .map(({ code }) => code)
        .sort()
        .join(),
      facts: factsOf(this.record, this.agreements, this.today, rules),
    };
  }

  /** Applies a random change, weighted as in practice: mostly requests and responses. */
  step(): void {
    const what = this.random(40);
    if (what < 9 || this.record.requests.length === 0) this.ask();
    else if (what < 30) this.answer();
    else if (what < 33) this.withdraw();
    else if (what < 35) this.confirm();
    else if (what < 37) this.resolve();
    else this.change();
  }

  private now(): string {
    this.minutes += 1;
    return new Date(Date.parse(londonInstant(this.today, '08:00')) + this.minutes * 1_000).toISOString();
  }

  private ask(): void {
    const id = `request-${this.history.asked.length}`;
    const due = addDays(this.today, this.random(30));
    const input = { period: id, covers: null, due, requestingBody: '', gateway: { kind: 's16' } as const };
    const context = { id, roundId: null, organisation: police, policingBody: '', standing, now: this.now() };
    this.keep(decideAsk(this.record, input, context), `${id} asked for, due ${due}`, () => this.history.ask(id, due));
  }

  private answer(): void {
    const request = this.pick(this.record.requests);
    if (request === undefined) return;
    const content = this.content();
    if (request.latest?.kind === 'supplied' && content.kind !== 'supplied' && this.hasSetAside()) return;
    const context = { standing, now: this.now(), barrierId: `barrier-${this.minutes}` };
    this.keep(decideAnswer(this.record, request.id, content, context), `${request.id}: ${told(content)}`, () =>
      this.history.answer(request.id, remembered(content)),
    );
  }

  private content(): ResponseContent {
    const ahead = addDays(this.today, 1 + this.random(20));
    const contents = [
      ...[saying.supplied(this.today), saying.supplied(this.today), saying.partly(ahead), saying.willSupplyBy(ahead)],
      ...[saying.cannotShare(CODES[this.random(CODES.length)]), saying.notHeld()],
    ];
    return contents[this.random(contents.length)] ?? saying.notHeld();
  }

  private withdraw(): void {
    const request = this.pick(this.record.requests);
    if (request === undefined || this.hasSetAside()) return;
    const context = { standing, now: this.now() };
    this.keep(decideWithdrawal(this.record, request.id, 'Asked twice', context), `${request.id} withdrawn`, () =>
      this.history.withdraw(request.id),
    );
  }

  private confirm(): void {
    const request = this.pick(this.record.requests.filter(({ latest }) => latest?.kind === 'not_held'));
    if (request === undefined) return;
    this.keep(decideNotHeld(this.record, request.id, standing, this.now()), `${request.id} confirmed`, () =>
      this.history.confirm(request.id),
    );
  }

  private resolve(): void {
    const barrier = this.pick(this.record.barriers);
    if (barrier === undefined) return;
    const expected = addDays(this.today, 1 + this.random(20));
    const resolution = { outcome: 'Agreed', agreementId: null, expected };
    const outcome = decideResolution(this.record, barrier.id, resolution, { standing, now: this.now() });
    this.keep(outcome, `${barrier.code} resolved, expected ${expected}`, () =>
      this.history.resolve(barrier.code, expected),
    );
  }

  /** Changes the source itself, or the agreements that cover it. */
  private change(): void {
    const { record, history } = this;
    const context = { membership, records: [record], standing, now: this.now() };
    const what = this.random(8);
    const retired = record.source.state === 'retired';
    if (what < 2) {
      const decided = decideSourceEdit(record, { ...record.source, isaRequired: !record.source.isaRequired }, context);
      this.keep(decided, 'agreement needed, or no longer', () => {
        history.needsAgreement = !history.needsAgreement;
      });
    } else if (what < 4) {
      const issue = record.quality === null;
      const decided = issue
        ? decideQualityIssue(record, 'Gaps', context)
        : decideQualityOutcome(record, 'Mended', context);
      this.keep(decided, issue ? 'quality issue' : 'quality settled', () => {
        history.poorQuality = issue;
      });
    } else if (what === 4 || retired) {
      const decided = retired
        ? decideRestoration(record, 'Needed', context)
        : decideRetirement(record, 'Over', context);
      this.keep(decided, retired ? 'restored' : 'retired', () => {
        history.retired = !retired;
      });
    } else {
      this.agree();
    }
  }

  private agree(): void {
    const day = (from: number, days: number) => addDays(this.today, from + this.random(days));
    const start = this.random(3) === 0 ? null : day(-30, 40);
    const expiry = start === null || this.random(2) === 0 ? null : addDays(start, this.random(60));
    const novateBy = start === null || this.random(3) > 0 ? null : addDays(start, this.random(50));
    const ended = this.random(4) === 0 ? { on: day(-3, 10), reason: 'Merged' } : null;
    this.agreements = [
      ...this.agreements.slice(-1),
      anAgreement({ id: `agreement-${this.minutes}`, start, expiry, ended, novateBy }),
    ];
    this.log.push(`${this.today}: agreement from ${start} to ${expiry}, novated by ${novateBy}, ended ${ended?.on}`);
  }

  /**
   * The record discards supplies that can no longer affect the RAG. This is valid only while the response that replaced
   * them is not withdrawn; such corrections are excluded here.
   */
  private hasSetAside(): boolean {
    const live = this.history.asked.filter(({ withdrawn }) => !withdrawn).length;
    return live > this.record.requests.length;
  }

  private keep(outcome: Result<SourceDecision>, words: string, remember: () => void): void {
    if (!outcome.ok || outcome.value.events.length === 0) return;
    this.record = outcome.value.record;
    remember();
    this.log.push(`${this.today}: ${words}`);
  }

  private pick<T>(list: readonly T[]): T | undefined {
    return list[this.random(Math.max(1, list.length))];
  }
}

function remembered(content: ResponseContent): Parameters<SourceHistory['answer']>[1] {
  switch (content.kind) {
    case 'supplied':
      return { said: 'full' };
    case 'partly_supplied':
      return { said: 'part', by: content.expected };
    case 'will_supply_by':
      return { said: 'later', by: content.date };
    case 'cannot_share':
      return { said: 'refused', code: content.barrier };
    case 'not_held':
      return { said: 'not-held', confirmed: false };
  }
}

function told(content: ResponseContent): string {
  const { said, ...rest } = remembered(content);
  return `${said} ${Object.values(rest).join(' ')}`;
}

/** Returns a generator of integers from 0 to below a bound, reproducible by seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
