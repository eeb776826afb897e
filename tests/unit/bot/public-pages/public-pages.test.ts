import { publicPages } from '../../../../bot/public-pages';
import { type Deployer, NOTHING_GIVEN } from '../../../../bot/public-pages/deployer';
import { paragraph, section } from '../../../../bot/public-pages/document';
import { htmlOf } from '../../../../bot/public-pages/html';
import { STORED_DATA } from '../../../../bot/store/stored-data';

const SAID: Deployer = {
  controller: 'Example Council',
  dataProtectionContact: 'dpo@example.org',
  appContact: 'help@example.org',
  lawfulBasis: 'Article 6(1)(e), public task',
  dataRegion: 'UK South (London)',
  retention: 'six years after the end of the year',
};

function htmlAt(path: string, deployer: Deployer = NOTHING_GIVEN): string {
  const pages = publicPages(deployer);
  const page = pages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`There is no page ${path}`);
  return htmlOf(page, pages, 'DAWG');
}

const PATHS = ['/privacy', '/terms', '/accessibility', '/data-protection'];
const BLANK = 'To be filled in by the deployer';

describe('given the public pages', () => {
  it('then they are the four that Teams and the law ask for, each with a title of its own', () => {
    const pages = publicPages(NOTHING_GIVEN);
    expect(pages.map(({ path }) => path)).toEqual(PATHS);
    expect(new Set(pages.map(({ title }) => title)).size).toBe(4);
  });

  it.each(PATHS)('then %s marks what the deployer has not given, and nothing when all is given', (path) => {
    expect(htmlAt(path)).toMatch(/<mark>\[To be filled in by the deployer: [^\]]+\]<\/mark>/);
    expect(htmlAt(path, SAID)).not.toContain(BLANK);
    expect(htmlAt(path, SAID)).toContain('Example Council');
  });

  it.each(PATHS)('then %s leads to the others, says which one it is, and has one main heading', (path) => {
    const html = htmlAt(path);
    for (const other of PATHS) expect(html).toContain(`href="${other}"`);
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  it.each(PATHS)('then every link of %s leads to one of them or to an https address', (path) => {
    const links = [...htmlAt(path).matchAll(/href="([^"]+)"/g)].map(([, to]) => to ?? '');
    expect(links.filter((to) => !PATHS.includes(to) && to !== '#content' && !to.startsWith('https://'))).toEqual([]);
  });

  it.each(PATHS)('then %s runs nothing and fetches nothing', (path) => {
    expect(htmlAt(path)).not.toMatch(/<script|<img|<link|<iframe|style="|\son[a-z]+="|url\(|@import/);
  });
});

describe('given what a deployer says with signs of HTML in it', () => {
  it('then it is shown as typed', () => {
    const html = htmlAt('/privacy', { ...SAID, controller: `A <b>"Council"</b> & 'Sons'` });
    expect(html).toContain('A &lt;b&gt;&quot;Council&quot;&lt;/b&gt; &amp; &#39;Sons&#39;');
  });

  it('then a link cannot end its attribute', () => {
    const page = {
      path: '/x',
      title: 'X',
      lead: '',
      sections: [section('S', paragraph({ link: 'to', to: '"><script>' }))],
    };
    expect(htmlOf(page, [page], 'DAWG')).not.toContain('<script');
  });
});

describe('given the data protection page', () => {
  const html = htmlAt('/data-protection');

  it('then it describes everything that is stored', () => {
    const rows = html.match(/<tr role="row"><th scope="row"/g) ?? [];
    expect(rows.length).toBeGreaterThan(Object.keys(STORED_DATA).length);
  });

  it.each([
    'not resident in the United Kingdom',
    'data protection impact assessment',
    'Algorithmic transparency',
    'NHS Data Security and Protection Toolkit',
  ])('then it speaks of: %s', (words) => {
    expect(html).toContain(words);
  });
});

describe('given the accessibility statement', () => {
  it.each([
    'WCAG) version 2.2, level AA',
    'partially compliant',
    'Equality Advisory and Support Service',
    'screen readers',
    'How it was tested',
    'was prepared on',
  ])('then it says what the model statement asks for: %s', (words) => {
    expect(htmlAt('/accessibility')).toContain(words);
  });
});
