import type { Plugin } from 'vite';

type Parts = (id: string) => readonly string[];

/** All modules that are reached from one, without going through those in `without`. */
function reached(
  from: string | undefined,
  parts: Parts,
  without: ReadonlySet<string> = new Set(),
): Set<string> {
  const found = new Set(from === undefined ? [] : [from]);
  for (const id of found) for (const part of parts(id)) if (!without.has(part)) found.add(part);
  return found;
}

/**
 * What the editor alone needs comes as one file. It would else be dozens, one for each set of its panels that share
 * something; together they are packed a tenth smaller.
 */
export function oneEditorFile(): Plugin {
  let alone: ReadonlySet<string> = new Set();
  return {
    name: 'one-editor-file',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'editor', test: (id) => alone.has(id), includeDependenciesRecursively: false },
              ],
            },
          },
        },
      },
    }),
    buildEnd() {
      const ids = [...this.getModuleIds()];
      const editor = ids.find((id) => id.endsWith('/src/editor/Editor.tsx'));
      const main = ids.find((id) => this.getModuleInfo(id)?.isEntry === true);
      const needed: Parts = (id) => this.getModuleInfo(id)?.importedIds ?? [];
      const all: Parts = (id) => [...needed(id), ...(this.getModuleInfo(id)?.dynamicallyImportedIds ?? [])];
      const elsewhere = reached(main, all, new Set(editor === undefined ? [] : [editor]));
      alone = new Set([...reached(editor, needed)].filter((id) => !elsewhere.has(id)));
    },
  };
}
