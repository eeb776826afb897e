export function isAlive(pid: number): boolean;
export type Lock =
  | { readonly taken: true; readonly release: () => void }
  | { readonly taken: false; readonly holder: number };

export function tryLock(path: string): Promise<Lock>;
export function waitForLock(path: string, onWait: (holder: number) => void): Promise<() => void>;
