/** The pages that anybody may read without signing in: where they are, and what they are called wherever they are linked. */
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
