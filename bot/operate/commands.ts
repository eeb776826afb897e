/**
 * The operator commands, by name: `node dist/server/operate.js <name>` in a deployment, `npm run <name>` in a clone.
 */
import type { Command, CommandContext, Environment } from './command';

/** Each command is loaded lazily. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  backup: async () => (await import('./backup')).backup,
  restore: async () => (await import('./restore')).restore,
  exit: async () => (await import('./exit')).exit,
  retention: async () => (await import('./retention')).retention,
  doctor: async () => (await import('./doctor')).doctor,
  'subject-export': async () => (await import('./subject-export')).subjectExport,
};

export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

/** `done`; `notDone`, with the reason printed; `fault`: an internal error. */
export const EXIT_CODES = { done: 0, notDone: 1, fault: 2 } as const;

/** Where a command writes its output. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

const STANDARD: Output = {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
};

/** Runs a command and prints its outcome, failures on standard error. Returns the exit code. */
export async function runCommand(
  name: string,
  args: readonly string[],
  environment: Environment,
  { out, error: complain }: Output = STANDARD,
  context: Partial<CommandContext> = {},
): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    const asked = name === '' ? 'Which command?' : `There is no command "${name}".`;
    complain(`${asked} There are: ${COMMAND_NAMES.join(', ')}.\n`);
    return EXIT_CODES.notDone;
  }
  try {
    const { ok, report = false, lines } = await (await load())(args, environment, context);
    (ok || report ? out : complain)(`${lines.join('\n')}\n`);
    return ok ? EXIT_CODES.done : EXIT_CODES.notDone;
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    complain(`The command "${name}" could not finish, by a fault of its own: ${told}\n`);
    return EXIT_CODES.fault;
  }
}
