/** Built by vite.config.ts from shared/contract/routes.ts. */
declare module 'virtual:wire-table' {
  import type { WireTable } from '../lib/wire-table';

  export const WIRE_TABLE: WireTable;
}
