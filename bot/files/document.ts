/**
 * Text documents (.docx): headings, paragraphs and tables; the minimum of the format that every word processor reads.
 */
import { zipped } from './streamed-zip';
import { writable } from './text';

export type DocumentPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: AsyncIterable<readonly string[]> };

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A4 landscape. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

/**
 * Returns the document in chunks: British English, headings that screen readers recognise, header rows that are
 * repeated.
 */
export function docxPieces(parts: AsyncIterable<DocumentPart>): AsyncGenerator<Uint8Array> {
  const files = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="document" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${XML}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${heading(1, 32)}${heading(2, 26)}</w:styles>`,
  };
  return zipped([
    ...Object.entries(files).map(([name, text]) => ({ name, content: [text] })),
    { name: 'word/document.xml', content: documentXml(parts) },
  ]);
}

async function* documentXml(parts: AsyncIterable<DocumentPart>): AsyncGenerator<string> {
  yield `${XML}<w:document xmlns:w="${WORD}"><w:body>`;
  for await (const part of parts) yield* xmlOf(part);
  yield `${PAGE}</w:body></w:document>`;
}

function heading(level: number, size: number): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;
}

async function* xmlOf(part: DocumentPart): AsyncGenerator<string> {
  if (part.kind === 'table') yield* tableXml(part);
  else if (part.kind === 'paragraph') yield paragraph(part.text);
  else yield paragraph(part.text, `<w:pPr><w:pStyle w:val="Heading${part.level}"/></w:pPr>`);
}

async function* tableXml({ columns, rows }: Extract<DocumentPart, { kind: 'table' }>): AsyncGenerator<string> {
  const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = lines.map((side) => `<w:${side} w:val="single" w:sz="4" w:color="808080"/>`).join('');
  const grid = columns.map(() => '<w:gridCol/>').join('');
  const head = columns.map((text) => cell(text, '<w:rPr><w:b/></w:rPr>')).join('');
  yield `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${head}</w:tr>`;
  for await (const row of rows) {
    yield `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((text) => cell(text)).join('')}</w:tr>`;
  }
  yield `</w:tbl>${paragraph('')}`;
}

function cell(text: string, bold = ''): string {
  return `<w:tc><w:tcPr/>${paragraph(text, '', bold)}</w:tc>`;
}

function paragraph(text: string, properties = '', run = ''): string {
  const lines = writable(text)
    .split(/\r?\n/)
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:p>${properties}<w:r>${run}${lines.join('<w:br/>')}</w:r></w:p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
