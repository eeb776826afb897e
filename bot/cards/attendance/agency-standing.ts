/** An agency's row on the register card. */
import type { RegisterLineView, RegisterSeatView, RegisterView } from '../../../shared/contract/attendance';
import { counted, plural } from '../../../shared/words/counts';
import { escapeAndShorten, withoutSharedEnding } from '../text';

export interface AgencyRow {
  readonly agency: string;
  readonly who: readonly { readonly lead: string; readonly names: string }[];
  readonly standing: {
    readonly words: string;
    readonly color: 'Default' | 'Accent' | 'Attention';
    readonly subtle: boolean;
  };
}

/** `names` lists the people; `figures` only counts them, for registers whose names do not fit on a card. */
export type Detail = 'names' | 'figures';

type Standing = AgencyRow['standing'];

/** Returns the last column: always a word with a colour, never a colour alone. */
function standingOf(line: RegisterLineView, state: RegisterView['state']): Standing {
  const plain = (words: string): Standing => ({ words, color: 'Default', subtle: true });
  if (line.represented) return { words: 'Represented', color: 'Accent', subtle: false };
  if (!line.required) return plain('Not yet required');
  if (line.seats.length === 0) return plain('No seats');
  const held = line.seats.filter((seat) => !seat.vacant || seat.value !== 'unrecorded');
  if (held.length === 0) return { words: 'Vacant', color: 'Attention', subtle: false };
  const some = (value: RegisterSeatView['value']) => held.some((seat) => seat.value === value);
  if (some('unrecorded') && state === 'open') return plain('No answer yet');
  if (some('absent')) return { words: 'Absent', color: 'Attention', subtle: false };
  return some('apologies') ? { words: 'Apologies', color: 'Default', subtle: false } : plain('Not required');
}

/**
 * Returns the name of each seat within its agency's row, by seat id: by organisation if the agency has several,
 * otherwise by title.
 */
function seatNames(seats: readonly RegisterSeatView[]): ReadonlyMap<string, string> {
  const organisations = withoutSharedEnding(seats.map((seat) => seat.organisation));
  const byOrganisation = (seat: RegisterSeatView) => seats.filter((other) => other.organisation === seat.organisation);
  return new Map(
    seats.map((seat) => {
      const organisation = organisations.get(seat.organisation) ?? seat.organisation;
      if (organisations.size === 1) return [seat.seatId, briefTitle(seat.title)];
      const alone = byOrganisation(seat).length === 1;
      return [seat.seatId, alone ? organisation : `${organisation} (${briefTitle(seat.title)})`];
    }),
  );
}

/** Returns a title in brief: "Assistant Director, Strategic Intelligence and Research" becomes "Assistant Director". */
export function briefTitle(title: string): string {
  return title.replace(/^Representation from (the )?/, '').split(/,| – | \(/)[0] ?? title;
}

function whoByName(line: RegisterLineView): AgencyRow['who'] {
  const names = seatNames(line.seats);
  const name = (seat: RegisterSeatView) => names.get(seat.seatId) ?? seat.title;
  const listed = (lead: string, value: RegisterSeatView['value'], say = name) => {
    const seats = line.seats.filter((seat) => seat.value === value);
    return seats.length === 0 ? [] : [{ lead, names: escapeAndShorten(seats.map(say).join(' · '), 600) }];
  };
  return [
    ...listed('In: ', 'present'),
    ...listed('Deputy: ', 'deputy', (seat) => `${seat.deputyName ?? 'named'} for ${name(seat)}`),
    ...listed('Apologies: ', 'apologies'),
    ...listed('Absent: ', 'absent'),
    ...(line.required ? listed('Not required: ', 'not_required') : []),
    ...remainder(line),
  ];
}

function remainder(line: RegisterLineView): AgencyRow['who'] {
  if (!line.required) return [];
  const unrecorded = line.seats.filter((seat) => seat.value === 'unrecorded');
  const vacant = unrecorded.filter((seat) => seat.vacant).length;
  const awaited = unrecorded.length - vacant;
  // The standing already shows this.
  if (awaited === line.seats.length) return [];
  const parts = [awaited > 0 ? `${awaited} yet to answer` : '', vacant > 0 ? `${vacant} vacant` : ''];
  const words = parts.filter((part) => part !== '').join(', ');
  return words === '' ? [] : [{ lead: words, names: '' }];
}

function whoByFigures(line: RegisterLineView): AgencyRow['who'] {
  const count = (value: RegisterSeatView['value']) => line.seats.filter((seat) => seat.value === value).length;
  const told = [
    [count('present'), 'in'],
    [count('deputy'), 'by deputy'],
    [count('apologies'), plural(count('apologies'), 'apology', 'apologies')],
    [count('absent'), 'absent'],
    [line.required ? count('not_required') : 0, 'not required'],
  ] as const;
  const names = told.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}`])).join(', ');
  return [...(names === '' ? [] : [{ lead: '', names }]), ...remainder(line)];
}

/** Returns one row for each agency, in the register's order. */
export function agencyRows(view: RegisterView, detail: Detail): readonly AgencyRow[] {
  return view.lines.map((line) => {
    const who = detail === 'names' ? whoByName(line) : whoByFigures(line);
    const nobody = line.seats.length === 0 ? 'No seats' : counted(line.seats.length, 'seat');
    return {
      agency: escapeAndShorten(line.agency, 60),
      who: who.length > 0 ? who : [{ lead: nobody, names: '' }],
      standing: standingOf(line, view.state),
    };
  });
}
