import type { Plugin } from 'vite';
import { routes } from '../../shared/areas/routes';
import { API_BASE, IDEMPOTENCY_HEADER } from '../../shared/contract/routes';
import { wireTable } from '../lib/wire-table';

/** Vite plugin: serves `virtual:wire-table`, the contract's addresses without its schemas. */
export function contractAddresses(): Plugin {
  const resolved = '\0virtual:wire-table';
  const table = JSON.stringify(wireTable(routes, API_BASE, IDEMPOTENCY_HEADER));
  return {
    name: 'contract-addresses',
    resolveId: (source) => (source === 'virtual:wire-table' ? resolved : null),
    load: (id) => (id === resolved ? `export const WIRE_TABLE = ${table};` : null),
  };
}
