/** The pages that need no sign-in: their paths, and their titles wherever they are linked. */
export interface PublicPageLink {
  readonly path: string;
  readonly title: string;
}

export const PUBLIC_PAGES = {
  privacy: { path: '/privacy', title: 'Privacy notice' },
  terms: { path: '/terms', title: 'Terms of use' },
  accessibility: { path: '/accessibility', title: 'Accessibility statement' },
  dataProtection: { path: '/data-protection', title: 'Data protection' },
} as const satisfies Readonly<Record<string, PublicPageLink>>;
