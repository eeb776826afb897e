/**
 * Which modules travel together. Left alone, the bundler makes a file of every set of pages that share something: a page then
 * takes forty requests, and each small file compresses badly.
 */

/** Modules of these packages, and of these components of the tab. */
function modules(packages: readonly string[], components: readonly string[] = []): RegExp {
  const ours = components.length === 0 ? [] : [`tab/components/(?:${components.join('|')})\\.`];
  const source = [`node_modules/(?:${packages.join('|')})/`, ...ours].join('|');
  return path(source);
}

/** A pattern for paths of every system. */
function path(source: string): RegExp {
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
const LISTS = modules(fluent('button', 'input', 'search', 'select'), [
  'export-menu',
  'plain-select',
  'table/(?:card-list|data-table|head-cell)',
  'use-typed',
]);

/** Buttons that stay pressed: only some lists are filtered with them. */
const TOGGLES = path('@fluentui/react-button/lib/.*Toggle|tab/components/filters\\.');

/** What only some pages show at once: boxes to tick and to choose by, and the ring of something under way. */
const CHOICES = modules(fluent('checkbox', 'radio', 'spinner'));

/** The declarations of forms: a dialog needs them, hardly a first screen. */
const FORMS = path('/shared/forms/');

/** What several pages are made of. */
const PARTS = path('/(?:tab/(?:components|lib)|shared|@fluentui/react-(?:field|icons|label|message-bar|utilities))/');

/** Of the last of these packages, what only menus and dialogs use. */
const OF_OVERLAYS = path(
  '@fluentui/react-utilities/lib/(?:hooks/use(?:OnClickOutside|Timeout|BrowserTimer)|trigger|virtualParent)',
);

const OWN = [OVERLAYS, OF_OVERLAYS, FORMS, TOGGLES, LISTS, CHOICES];

/** Icons that two have in common. */
const ICONS = modules(fluent('icons'));

/** Of requests, what the pages of a source and of its requests both show. */
const REQUESTS = path('/tab/features/requests/');

/** Of the register, what its page and the call both show. */
const REGISTER = path('/tab/features/attendance/(?:register|record)/');

/** How many pages and dialogs must share a module before it is loaded with the parts. */
const SEVERAL = 3;

export const chunks = [
  { name: 'start', tags: ['$initial' as const], priority: 5 },
  {
    name: 'parts',
    test: (id: string) => PARTS.test(id) && !OWN.some((own) => own.test(id)),
    minShareCount: SEVERAL,
    priority: 4,
  },
  { name: 'forms', test: FORMS, minShareCount: SEVERAL, priority: 4 },
  { name: 'icons', test: ICONS, minShareCount: 2, priority: 3 },
  { name: 'toggles', test: TOGGLES, priority: 3 },
  { name: 'lists', test: LISTS, priority: 2 },
  { name: 'choices', test: CHOICES, priority: 2 },
  { name: 'overlays', test: OVERLAYS, priority: 1 },
  { name: 'register', test: REGISTER, minShareCount: 2, priority: 0 },
  { name: 'requests', test: REQUESTS, minShareCount: 2, priority: 0 },
];
