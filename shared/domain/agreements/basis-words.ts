/** Display text for the sharing basis; in a file of its own, because pages without agreements show it too. */
import type { SharingBasis } from './status';

export const BASIS_WORDS: Readonly<Record<SharingBasis, string>> = {
  framework: 'On the unified framework',
  individual: 'On an individual agreement',
  none: 'Agreement required, none in force',
  not_needed: 'No agreement needed',
};
