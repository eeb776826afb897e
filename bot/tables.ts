/**
 * The table that the settings name, accessed with Azurite's connection string or with the Azure identity of the
 * process.
 */
import { DefaultAzureCredential } from '@azure/identity';
import type { StorageConfig } from './config';
import { openTable, type TableOptions } from './store/azure-table';
import type { Table } from './store/table';

/** Opens the table; no request is made until it is used. */
export function openConfiguredTable(
  { tableName, tables }: StorageConfig,
  options: Pick<TableOptions, 'retryPolicy' | 'policies'>,
): Table {
  const access = 'url' in tables ? { ...tables, credential: new DefaultAzureCredential() } : tables;
  return openTable({ tableName, access, ...options });
}
