/** Filter of the barrier log, kept in the address. */
import type { AgreementsView } from '../../../shared/contract/agreements';
import type { BarrierView } from '../../../shared/contract/barriers';
import type { BarrierCode } from '../../../shared/domain/barriers/types';

export interface BarrierFilter {
  readonly code: BarrierCode | null;
  readonly agency: string | null;
}

export interface OverviewProps {
  readonly data: AgreementsView;
  readonly filter: BarrierFilter;
  readonly onChoose: (filter: BarrierFilter) => void;
}

/** Returns the filter in the address. Unknown values, and values that no barrier has any more, are left out. */
export function barrierFilterOf(search: URLSearchParams, data: AgreementsView): BarrierFilter {
  const code = data.byCode.find((row) => row.code === search.get('code'))?.code ?? null;
  const agency = agenciesWith(data).find(({ value }) => value === search.get('agency'))?.value ?? null;
  return { code, agency };
}

/** Returns the barriers that match the filter. */
export function barriersShown(data: AgreementsView, { code, agency }: BarrierFilter): readonly BarrierView[] {
  return data.barriers.filter(
    (barrier) =>
      (code === null || barrier.code === code) &&
      (agency === null || agencyOf(data, barrier.organisationId) === agency),
  );
}

/** Returns the filter in words: "Data protection, Police"; empty if nothing is filtered out. */
export function filterWords({ byCode, agencies }: AgreementsView, { code, agency }: BarrierFilter): string {
  const words = [byCode.find((row) => row.code === code)?.words, agencies.find(({ value }) => value === agency)?.label];
  return words.filter((word) => word !== undefined).join(', ');
}

/** Returns the agencies that have an open barrier, in the order of the terms of reference. */
export function agenciesWith({ agencies, byCode }: AgreementsView): AgreementsView['agencies'] {
  const counted = new Set(
    byCode.flatMap(({ byAgency }) => byAgency.filter(({ open }) => open > 0)).map(({ agencyId }) => agencyId),
  );
  return agencies.filter(({ value }) => counted.has(value));
}

/** Returns the number of open barriers of a code at an agency. */
export function openAt({ byAgency }: AgreementsView['byCode'][number], agencyId: string): number {
  return byAgency.find((agency) => agency.agencyId === agencyId)?.open ?? 0;
}

function agencyOf({ organisations }: AgreementsView, organisationId: string): string | undefined {
  return organisations.find(({ value }) => value === organisationId)?.agencyId;
}

/**
 * Returns where a workshop would have the most effect, in a sentence: the kind and the agency with the most open
 * barriers; null if there are none.
 */
export function workshopWords(data: AgreementsView): string | null {
  if (data.byCode.length === 0) return null;
  const kinds = data.byCode.map(({ words, open }) => ({ label: `“${words}”`, open }));
  const agencies = agenciesWith(data).map(({ value, label }) => ({ label, open: openOf(data, value) }));
  const kind = ahead(kinds, 'most barriers are of the kind', 'no kind of barrier stands out');
  const agency = ahead(agencies, 'most stand at', 'no agency stands out');
  return `Where to spend the next workshop: ${kind}, and ${agency}.`;
}

/** Returns the number of open barriers at an agency. */
export function openOf({ byCode }: AgreementsView, agencyId: string): number {
  return byCode.reduce((sum, row) => sum + openAt(row, agencyId), 0);
}

interface Counted {
  readonly label: string;
  readonly open: number;
}

/** Returns the entry with more than any other, in words; `otherwise` if there is none. */
function ahead(counts: readonly Counted[], words: string, otherwise: string): string {
  const most = Math.max(...counts.map(({ open }) => open));
  const [first, ...others] = counts.filter(({ open }) => open === most);
  return first === undefined || others.length > 0 ? otherwise : `${words} ${first.label} (${first.open})`;
}
