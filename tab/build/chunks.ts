/**
 * Which modules share a bundle chunk. By default the bundler makes a chunk for every set of pages that share something:
 * a page would take forty requests, and each small file compresses badly.
 */

/** Returns a pattern for the modules of these packages and of these components of the tab. */
function modules(packages: readonly string[], components: readonly string[] = []): RegExp {
  const ours = components.length === 0 ? [] : [`tab/components/(?:${components.join('|')})\\.`];
  const source = [`node_modules/(?:${packages.join('|')})/`, ...ours].join('|');
  return path(source);
}

/** Returns a pattern that matches the path separators of every operating system. */
function path(source: string): RegExp {
  return new RegExp(source.replaceAll('/', '[\\\\/]'));
}

const fluent = (...names: readonly string[]) => names.map((name) => `@fluentui/react-${name}`);

/**
 * Overlays that open on demand: menus, dialogs with their fields, and focus trapping. A component that uses one of the
 * packages has to be listed: otherwise it pulls them into every page's first load, and the test of the first load
 * fails.
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

/** Components that show and filter lists. */
const LISTS = modules(fluent('button', 'input', 'search', 'select'), [
  'export-menu',
  'plain-select',
  'table/(?:card-list|data-table|head-cell)',
  'use-typed',
]);

/** Toggle buttons: only some lists are filtered with them. */
const TOGGLES = path('@fluentui/react-button/lib/.*Toggle|tab/components/filters\\.');

/** Components that only some pages show at once: checkboxes, radio buttons and the spinner. */
const CHOICES = modules(fluent('checkbox', 'radio', 'spinner'));

/** Declarations of forms: needed by dialogs, hardly by a first screen. */
const FORMS = path('/shared/forms/');

/** Modules that several pages use. */
const PARTS = path('/(?:tab/(?:components|lib)|shared|@fluentui/react-(?:field|icons|label|message-bar|utilities))/');

/** Modules of `react-utilities` that only menus and dialogs use. */
const OF_OVERLAYS = path(
  '@fluentui/react-utilities/lib/(?:hooks/use(?:OnClickOutside|Timeout|BrowserTimer)|trigger|virtualParent)',
);

const OWN = [OVERLAYS, OF_OVERLAYS, FORMS, TOGGLES, LISTS, CHOICES];

/** Icons that at least two chunks share. */
const ICONS = modules(fluent('icons'));

/** Modules of requests that both the page of a source and the page of its requests use. */
const REQUESTS = path('/tab/features/requests/');

/** Modules of the register that both its page and the call use. */
const REGISTER = path('/tab/features/attendance/(?:register|record)/');

/** Number of pages and dialogs that must share a module before it moves to a common chunk. */
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
