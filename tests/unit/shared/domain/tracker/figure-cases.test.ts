/** Regression tests: short histories that once gave a wrong colour, replayed through the decisions. */
import { addDays, londonInstant } from '../../../../../shared/domain/calendar/dates';
import type { Result } from '../../../../../shared/domain/result';
import { decideAnswer, decideNotHeld } from '../../../../../shared/domain/tracker/answering';
import { decideAsk, decideWithdrawal } from '../../../../../shared/domain/tracker/asking';
import { ragOf } from '../../../../../shared/domain/tracker/rag';
import { factsOf } from '../../../../../shared/domain/tracker/rag-facts';
import { newRecord, type SourceDecision } from '../../../../../shared/domain/tracker/record';
import { decideRegistration, decideSourceEdit } from '../../../../../shared/domain/tracker/sources';
import { statusesOn } from '../../../../../shared/domain/tracker/status';
import type { Gateway, ResponseContent, SourceRecord } from '../../../../../shared/domain/tracker/types';
import {
  aMembership,
  aRecord,
  aRequest,
  aSource,
  ENGLAND,
  faultsOf,
  holding,
  NOW,
  saying,
  unwrapOk,
} from '../../../../support/domain-builders';

const standing = holding('vru-programmes');
const membership = aMembership();
const rules = { graceWorkingDays: 10, calendar: ENGLAND };

/** A source asked for September (due 2 October) and October (due 6 November), on the story's current day. */
class Story {
  private today = '2026-09-21';
  private minutes = 0;

  constructor(public record: SourceRecord = newRecord(aSource())) {}

  on(day: string): this {
    this.today = day;
    return this;
  }

  ask(period: string, due: string): this {
    const organisation = membership.organisations.find(({ id }) => id === 'police');
    if (organisation === undefined) throw new Error('The group has a police force');
    const input = { period, covers: null, due, requestingBody: '', gateway: { kind: 's16' } as const };
    const context = { id: period, roundId: null, organisation, policingBody: '', standing, now: this.now() };
    return this.keep(decideAsk(this.record, input, context));
  }

  answer(period: string, content: ResponseContent): this {
    const context = { standing, now: this.now(), barrierId: `barrier-${this.minutes}` };
    return this.keep(decideAnswer(this.record, period, content, context));
  }

  confirm(period: string): this {
    return this.keep(decideNotHeld(this.record, period, standing, this.now()));
  }

  withdraw(period: string): this {
    return this.keep(decideWithdrawal(this.record, period, 'Asked by mistake', { standing, now: this.now() }));
  }

  get colour(): string {
    const { rag, row } = ragOf(factsOf(this.record, [], this.today, rules));
    return `${rag}: ${row}`;
  }

  get barriers(): readonly string[] {
    return this.record.barriers.map(({ code }) => code);
  }

  get next() {
    const [status] = statusesOn({ records: [this.record], agreements: [] }, this.today, rules);
    return status?.next.map(({ step, request }) => `${step} ${request?.period}`);
  }

  private now(): string {
    this.minutes += 1;
    return londonInstant(this.today, `10:${String(this.minutes).padStart(2, '0')}`);
  }

  private keep(outcome: Result<SourceDecision>): this {
    this.record = unwrapOk(outcome).record;
    return this;
  }
}

const asked = () => new Story().ask('September', '2026-10-02').ask('October', '2026-11-06');

describe('given October cannot be shared (T1), when September is supplied', () => {
  it.each([
    ['again, before October is due', '2026-10-20'],
    ['late, after October was due', '2026-11-17'],
  ])('then, %s, it stays red', (_, day) => {
    const story = asked().on('2026-09-30').answer('September', saying.supplied('2026-09-30'));
    story.answer('October', saying.cannotShare());
    expect(story.on(day).answer('September', saying.supplied(day)).colour).toBe('red: cannot-share');
    expect(story.barriers).toEqual(['no_isa']);
    expect(story.answer('October', saying.supplied(day)).colour).toBe('green: supplied');
  });

  it('then a full supply of a later period lifts it', () => {
    const story = asked().answer('September', saying.cannotShare()).on('2026-11-07');
    expect(story.answer('October', saying.supplied('2026-11-07')).barriers).toEqual([]);
    expect(story.colour).toBe('amber: period-missing');
    expect(story.withdraw('September').colour).toBe('green: supplied');
  });
});

describe('given September is not held and October was supplied (T2), when the VRU confirms September', () => {
  it('then the source counts, and is green', () => {
    const story = asked().answer('September', saying.notHeld()).on('2026-11-09');
    story.answer('October', saying.supplied('2026-11-09'));
    expect(story.colour).toBe('amber: not-held-unconfirmed');
    expect(story.confirm('September').colour).toBe('green: supplied');
  });
});

describe('given one old period never answered, later ones in full (T3), when the source is looked at', () => {
  it('then it is amber, and green once the request is withdrawn', () => {
    const story = asked().on('2026-11-09').answer('October', saying.supplied('2026-11-09')).on('2027-03-01');
    expect(story.colour).toBe('amber: period-missing');
    expect(story.next).toEqual(['supply-missing September']);
    expect(story.withdraw('September').colour).toBe('green: supplied');
  });
});

describe('given "not held" is confirmed (T4), when it is asked again by mistake', () => {
  it('then the question is open again, and withdrawing restores the confirmation', () => {
    const story = new Story().ask('September', '2026-10-02').answer('September', saying.notHeld());
    expect(story.confirm('September').colour).toBe('excluded: not-held-confirmed');
    expect(story.ask('October', '2026-11-06').colour).toBe('grey: not-yet-due');
    expect(story.withdraw('October').colour).toBe('excluded: not-held-confirmed');
  });
});

describe('given a refusal for one reason (T5), when the same request is refused for another', () => {
  it('then the second barrier alone is open', () => {
    const story = asked().answer('October', saying.cannotShare('no_isa'));
    expect(story.answer('October', saying.cannotShare('awaiting_advice')).barriers).toEqual(['awaiting_advice']);
  });
});

describe('given a due date on Friday and an older supply in full (T6), when it is Saturday', () => {
  it('then it is amber', () => {
    const story = asked().answer('September', saying.supplied('2026-09-21'));
    expect(story.on('2026-11-06').colour).toBe('green: supplied');
    expect(story.on('2026-11-07').colour).toBe('amber: overdue-within-grace');
  });
});

describe('given a source asked for under section 16 (T8), when it is edited to hold personal data', () => {
  const icb = 'icb';
  const source = aSource({ organisationId: icb });
  const editing = (gateway: Gateway, changes: Parameters<typeof aRequest>[0] = {}, organisationId = icb) => {
    const own = { ...source, organisationId };
    const record = aRecord({ source: own, requests: [aRequest({ organisationId, gateway, ...changes })] });
    return decideSourceEdit(
      record,
      { ...own, classification: 'personal' },
      { membership, records: [record], standing, now: NOW },
    );
  };
  const s16 = { kind: 's16' } as const;

  it('then it is refused at the classification, with what to do first', () => {
    const { classification } = faultsOf(editing(s16));
    expect(classification).toMatch(/Section 16 .* does not reach patient information/);
    expect(classification).toContain('open request for October 2026. Withdraw that first');
  });

  it('then it is accepted under another gateway, once it was supplied, or at the police', () => {
    expect(editing({ kind: 'other', name: 'Agreed' }).ok).toBe(true);
    expect(editing(s16, { latest: { ...saying.supplied(), at: NOW, seatId: 'vru-analyst', onBehalf: true } }).ok).toBe(
      true,
    );
    expect(editing(s16, {}, 'police').ok).toBe(true);
  });
});

describe('given a source (T11), when another is registered whose name differs only in invisible characters', () => {
  it.each(['Cafe\u0301 1', ' CAFÉ  1', 'Caf\u00e9\u200b 1', 'Café\u00a01'])('then %j is the same name', (name) => {
    const records = [aRecord({ source: aSource({ name: 'Caf\u00e9 1' }) })];
    const context = { membership, records, standing, now: NOW };
    const decided = decideRegistration({ ...aSource(), name }, context, { id: 'source-2', sample: false });
    expect(Object.keys(faultsOf(decided))).toEqual(['name']);
  });
});

describe('given a green source with a request that is running (T12), when it is asked what comes next', () => {
  it('then it is to supply that period, and nothing once that is done', () => {
    const story = asked().answer('September', saying.supplied('2026-09-21')).on(addDays('2026-10-02', 5));
    expect([story.colour, story.next]).toEqual(['green: supplied', ['supply October']]);
    expect(story.answer('October', saying.supplied('2026-10-07')).next).toEqual([]);
  });
});
