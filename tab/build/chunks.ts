/**
 * Which modules travel together. Left alone, the bundler makes a file of every set of pages that share something: a page then
 * takes forty requests, and each small file compresses badly.
 */

/** Modules of these packages, and of these components of the tab. */
function modules(packages: readonly string[], components: readonly string[] = []): RegExp {
  const ours = components.length === 0 ? [] : [`tab/components/(?:${components.join('|')})\\.`];
  const source = [`node_modules/(?:${packages.join('|')})/`, ...ours].join('|');
  return new RegExp(source.replaceAll('/', '[\\\\/]'));
}

const fluent = (...names: readonly string[]) => names.map((name) => `@fluentui/react-${name}`);

/**
 * What opens over a page when somebody asks for it: menus, dialogs with their fields, and what keeps the focus inside them. A
 * component that uses one of the packages has to be named: otherwise it takes them along into every page's first load, whose
 * test then fails.
 */
const OVERLAYS = modules(
  [
    ...fluent('aria', 'combobox', 'dialog', 'menu', 'motion', 'motion-components-preview'),
    ...fluent('portal', 'positioning', 'textarea'),
    '@floating-ui',
    'tabster',
  ],
  [
    'choice-field',
    'choose-many',
    'dialog-frame',
    'discard-question',
    'field-clash',
    'field-props',
    'fields',
    'file-field',
    'focus-manager',
    'form-dialog',
    'form-fields',
    'leave-guard',
    'reason-dialog',
    'use-form',
    'menu/menu-popup',
  ],
);

/** What a list is filtered and shown with. */
const LISTS = modules(fluent('button', 'field', 'input', 'label', 'search', 'select'), [
  'filters',
  'plain-select',
  'table/.*',
]);

/** What only some pages show at once: boxes to tick and to choose by, and the ring of something under way. */
const CHOICES = modules(fluent('checkbox', 'radio', 'spinner'));

/** Numbers that open into what they count: only pages of figures have them. */
const COUNTS = modules([], ['opens']);

/** What several pages are made of. */
const PARTS = /[\\/](?:tab[\\/](?:components|lib)|shared|@fluentui[\\/]react-(?:icons|message-bar|utilities))[\\/]/;

/** How many pages and dialogs must share a module before it is loaded with the parts. */
const SEVERAL = 3;

export const chunks = [
  { name: 'start', tags: ['$initial' as const], priority: 4 },
  {
    name: 'parts',
    test: (id: string) => PARTS.test(id) && ![OVERLAYS, LISTS, CHOICES, COUNTS].some((own) => own.test(id)),
    minShareCount: SEVERAL,
    priority: 3,
  },
  { name: 'choices', test: CHOICES, priority: 2 },
  { name: 'counts', test: COUNTS, priority: 2 },
  { name: 'lists', test: LISTS, priority: 2 },
  { name: 'overlays', test: OVERLAYS, priority: 1 },
];
