/** Renders a public page as HTML, without scripts: every text escaped, one style sheet, no external resources. */
import type { Block, Piece, PublicPage, Section, Words } from './document';
import { STYLE } from './style';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text: nothing in it is parsed as a tag, or ends an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Marks what the deployer has not filled in yet, so that nobody takes the page for complete. */
const blankWords = (what: string) => `[To be filled in by the deployer: ${what}]`;

function piece(part: Piece): string {
  if (typeof part === 'string') return escapeHtml(part);
  if ('link' in part) return `<a href="${escapeHtml(part.to)}">${escapeHtml(part.link)}</a>`;
  if ('strong' in part) return `<strong>${escapeHtml(part.strong)}</strong>`;
  return part.given === null ? `<mark>${escapeHtml(blankWords(part.blank))}</mark>` : escapeHtml(part.given);
}

const words = (text: Words): string => (typeof text === 'string' ? escapeHtml(text) : text.map(piece).join(''));

/** On a narrow screen a row becomes a card: each cell then shows its own column name. */
function table({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const columns = head.map((name) => `<th scope="col" role="columnheader">${escapeHtml(name)}</th>`).join('');
  const cell = (text: Words, at: number) =>
    at === 0
      ? `<th scope="row" role="rowheader">${words(text)}</th>`
      : `<td role="cell"><span class="column" aria-hidden="true">${escapeHtml(head[at] ?? '')}: </span>${words(text)}</td>`;
  const body = rows.map((row) => `<tr role="row">${row.map(cell).join('')}</tr>`).join('\n');
  return (
    `<table role="table"><caption>${escapeHtml(caption)}</caption>` +
    `<thead role="rowgroup"><tr role="row">${columns}</tr></thead>\n<tbody role="rowgroup">${body}</tbody></table>`
  );
}

function block(part: Block): string {
  if (part.kind === 'paragraph') return `<p>${words(part.words)}</p>`;
  if (part.kind === 'table') return table(part);
  const tag = part.ordered === true ? 'ol' : 'ul';
  return `<${tag}>${part.items.map((item) => `<li>${words(item)}</li>`).join('')}</${tag}>`;
}

function section({ heading, blocks }: Section): string {
  return `<section><h2>${escapeHtml(heading)}</h2>\n${blocks.map(block).join('\n')}</section>`;
}

/** Returns the links between the pages; the current one is marked with `aria-current`. */
function navigation(pages: readonly PublicPage[], open: PublicPage): string {
  const entry = ({ path, title }: PublicPage) =>
    `<li><a href="${path}"${path === open.path ? ' aria-current="page"' : ''}>${escapeHtml(title)}</a></li>`;
  return `<nav aria-label="About the app"><ul>${pages.map(entry).join('')}</ul></nav>`;
}

/**
 * Returns the whole document.
 * @param appName the app's name as people know it
 * @param pages all public pages, in the order of their links
 */
export function htmlOf(page: PublicPage, pages: readonly PublicPage[], appName: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(page.title)} – ${escapeHtml(appName)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><p>${escapeHtml(appName)}</p>${navigation(pages, page)}</header>
<main id="content" tabindex="-1">
<h1>${escapeHtml(page.title)}</h1>
<p class="lead">${words(page.lead)}</p>
${page.sections.map(section).join('\n')}
</main>
</body>
</html>
`;
}
