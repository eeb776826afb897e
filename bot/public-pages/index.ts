/**
 * The pages that anybody may read without signing in: Teams requires the first two of every app, the law the others.
 */
import { accessibilityPage } from './accessibility';
import { dataProtectionPage } from './data-protection';
import type { Deployer } from './deployer';
import type { PublicPage } from './document';
import { privacyPage } from './privacy';
import { termsPage } from './terms';

/** Returns the pages in the order of their links. */
export function publicPages(deployer: Deployer): readonly PublicPage[] {
  return [privacyPage, termsPage, accessibilityPage, dataProtectionPage].map((page) => page(deployer));
}
