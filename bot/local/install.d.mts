export function nodeFault(version?: string): string | null;
export function isInstalled(root: string): boolean;
export function ensureInstalled(
  root: string,
  options: { readonly print: (line: string) => void; readonly command: string },
): Promise<string | null>;
