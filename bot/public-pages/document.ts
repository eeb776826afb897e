/**
 * The content of a public page: headings, paragraphs, lists, tables, and blanks for whoever runs the app to fill in.
 * `html.ts` renders it; no page contains tags itself.
 */

/** A part of a sentence: words, a link, emphasised words, or a statement of the deployer (null: not given yet). */
export type Piece =
  | string
  | { readonly link: string; readonly to: string }
  | { readonly strong: string }
  | { readonly given: string | null; readonly blank: string };

/** A sentence or more. */
export type Words = string | readonly Piece[];

export type Block =
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[]; readonly ordered?: boolean }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Words[])[];
    };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface PublicPage {
  /** The path at which it is served, such as `/privacy`. */
  readonly path: string;
  readonly title: string;
  /** The purpose of the page, in a sentence or two. */
  readonly lead: Words;
  readonly sections: readonly Section[];
}

export const paragraph = (...pieces: readonly Piece[]): Block => ({ kind: 'paragraph', words: pieces });
export const list = (...items: readonly Words[]): Block => ({ kind: 'list', items });
export const steps = (...items: readonly Words[]): Block => ({ kind: 'list', items, ordered: true });
export const section = (heading: string, ...blocks: readonly Block[]): Section => ({ heading, blocks });
export const link = (words: string, to: string): Piece => ({ link: words, to });
