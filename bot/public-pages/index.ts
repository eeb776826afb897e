/** The pages that anybody may read, without signing in: Teams asks for the first two of every app, the law for the others. */
import { accessibilityPage } from './accessibility';
import { dataProtectionPage } from './data-protection';
import type { Deployer } from './deployer';
import type { PublicPage } from './document';
import { privacyPage } from './privacy';
import { termsPage } from './terms';

/** In the order of their links. */
export function publicPages(deployer: Deployer): readonly PublicPage[] {
  return [privacyPage, termsPage, accessibilityPage, dataProtectionPage].map((page) => page(deployer));
}
