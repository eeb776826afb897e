/** Built by vite.config.ts from shared/contract/routes.ts. */
declare module 'virtual:wire-table' {
  import type { WireTable } from '../lib/wire-table';

  export const WIRE_TABLE: WireTable;
}

/** Built by vite.config.ts from Fluent's themes for Teams. */
declare module 'virtual:themes/light' {
  import type { Theme } from '@fluentui/react-components';

  export const LIGHT: Theme;
}

declare module 'virtual:themes/dark' {
  import type { Theme } from '@fluentui/react-components';

  /** The values that differ from the light theme. */
  export const DIFFERENCE: Partial<Theme>;
}

declare module 'virtual:themes/contrast' {
  import type { Theme } from '@fluentui/react-components';

  /** The values that differ from the light theme. */
  export const DIFFERENCE: Partial<Theme>;
}
