import { COMMANDS, chatCommandDefinition } from '../../../../shared/areas/commands';
import type { ChatCommandDefinition } from '../../../../shared/contract/commands';

const commands: readonly ChatCommandDefinition[] = COMMANDS;
const names = commands.map(({ name }) => name);

describe('given the registry of commands, when it is held against what Teams accepts', () => {
  it('then there are at most twelve', () => {
    expect(commands.length).toBeLessThanOrEqual(12);
  });

  it('then the six basic commands are there, and no name occurs twice', () => {
    for (const name of ['attendance', 'actions', 'requests', 'tracker', 'recommendations', 'help']) {
      expect(names).toContain(name);
    }
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(commands)('then /$name fits: one lower-case word, titles of at most 128 characters', (command) => {
    expect(command.name).toMatch(/^[a-z]{1,128}$/);
    const titles = [command.description, ...command.arguments.map(({ word }) => `${command.name} ${word}`)];
    for (const title of titles) {
      expect(title.length).toBeLessThanOrEqual(128);
      expect(title.trim()).toBe(title);
      expect(title).not.toBe('');
    }
  });

  it.each(commands)('then /$name has at least one scope, and each scope once', ({ scopes }) => {
    expect(scopes.length).toBeGreaterThan(0);
    expect(new Set(scopes).size).toBe(scopes.length);
  });

  it.each(commands)('then the arguments of /$name are distinct and explained', ({ arguments: words }) => {
    expect(new Set(words.map(({ word }) => word)).size).toBe(words.length);
    for (const { word, description } of words) {
      expect(word).toMatch(/^[a-z]+$/);
      expect(description).not.toBe('');
    }
  });

  it('then /actions takes "mine", "overdue" and "add"', () => {
    expect(chatCommandDefinition('actions').arguments.map(({ word }) => word)).toEqual(['mine', 'overdue', 'add']);
  });

  it('then each is found by its name', () => {
    for (const { name } of COMMANDS) expect(chatCommandDefinition(name).name).toBe(name);
  });
});
