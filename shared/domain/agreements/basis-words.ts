/** How what sharing rests on is called wherever a person reads it; by itself, because pages that show no agreement show it. */
import type { SharingBasis } from './status';

export const BASIS_WORDS: Readonly<Record<SharingBasis, string>> = {
  framework: 'On the unified framework',
  individual: 'On an individual agreement',
  none: 'Agreement required, none in force',
  not_needed: 'No agreement needed',
};
