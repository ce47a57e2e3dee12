/**
 * The rules of ARCHITECTURE.md as functions over source files: each takes the files and gives one sentence for
 * every breach. They read the text of the files; what needs types or scopes is left to the linters.
 */

export interface Source {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

type Rule = (files: readonly Source[]) => string[];

const tokens = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** The text without comments, and where asked for with its strings emptied. */
export function code(text: string, strings: 'kept' | 'emptied'): string {
  return text.replace(tokens, (_, string?: string) => {
    if (string === undefined) return ' ';
    return strings === 'kept' || string.startsWith('`') ? string : `${string[0]}${string[0]}`;
  });
}

/** What a file imports, re-exports or loads lazily. */
export function importsOf(text: string): string[] {
  const statements =
    /\b(?:import|export)\b[^'"();]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...code(text, 'kept').matchAll(statements)].map((match) => match[1] ?? match[2] ?? '');
}

/** `shared/src/flow/read-flow` for either spelling, so that both can be judged alike; a package's name stays. */
function target(file: Source, specifier: string): string {
  const parley = /^@parley\/([^/]+)(?:\/(.*))?$/.exec(specifier);
  if (parley) return `${parley[1]}/src/${parley[2] ?? 'index'}`;
  if (!specifier.startsWith('.')) return specifier;
  const parts = file.path.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const isTest = (file: Source): boolean => /\.(test|test-d|stories)\.tsx?$/.test(file.path);
const isProduct = (file: Source): boolean => /^(shared|server|builder|widget)\/src\//.test(file.path);
const packages = new Set(['shared', 'server', 'builder', 'widget', 'test']);

const packageArrows: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  server: ['shared'],
  widget: ['shared'],
  builder: ['shared', 'widget'],
};

/** `server → shared`, `widget → shared`, `builder → shared, widget`; nobody imports the server; test → all. */
export const packagesPointOneWay: Rule = (files) =>
  files.filter(isProduct).flatMap((file) => {
    const own = file.path.split('/')[0] ?? '';
    return importsOf(file.text).flatMap((specifier) => {
      const other = target(file, specifier).split('/')[0] ?? '';
      const allowed = other === own || !packages.has(other) || packageArrows[own]?.includes(other);
      return allowed ? [] : [`${file.path} imports ${specifier}: ${own} must not know ${other}`];
    });
  });

const ground = ['text', 'time', 'run', 'understand'];
const layers: Readonly<Record<string, readonly string[]>> = {
  time: [],
  text: ['time'],
  run: ['text', 'time'],
  understand: ['text', 'time', 'run'],
  nodes: ground,
  flow: ['nodes', ...ground],
  engine: ['flow', 'nodes', ...ground],
  check: ['flow', 'nodes', ...ground],
  preview: ['engine', 'flow', 'nodes', ...ground],
  api: ['preview', 'check', 'flow', 'nodes', ...ground],
};

/** Inside shared: `engine → flow → nodes → run, understand, text`, `check → flow`; no arrow turns back. */
export const sharedPointsDown: Rule = (files) =>
  files
    .filter((file) => file.path.startsWith('shared/src/') && !isTest(file))
    .flatMap((file) => {
      const own = file.path.split('/')[2] ?? '';
      const allowed = layers[own];
      return importsOf(file.text).flatMap((specifier) => {
        const [first, , other = ''] = target(file, specifier).split('/');
        if (first !== 'shared' || allowed === undefined || other === own || allowed.includes(other))
          return [];
        return [`${file.path} imports ${specifier}: ${own} must not know ${other}`];
      });
    });

/** Full zod weighs 90 KB: only `shared/src/api` and the server may have it, and the widget not even by api. */
export const fullZodStaysInApi: Rule = (files) =>
  files
    .filter((file) => isProduct(file) && !/^(shared\/src\/api|server)\//.test(file.path) && !isTest(file))
    .flatMap((file) =>
      importsOf(file.text).flatMap((specifier) => {
        if (specifier === 'zod' || specifier === 'zod/v4')
          return [`${file.path} imports ${specifier}: use zod/mini`];
        const byApi =
          file.path.startsWith('widget/') && target(file, specifier).startsWith('shared/src/api/');
        return byApi ? [`${file.path} imports ${specifier}: it would bring all of zod into the page`] : [];
      }),
    );

const hubs = new Set(['builder/src/App.tsx', 'shared/src/engine/step.ts', 'server/src/app.ts']);

/** 500 lines a file; 150 for the hubs, which everything passes through. */
export const filesStaySmall: Rule = (files) =>
  files.flatMap((file) => {
    const lines = file.text.replace(/\n$/, '').split('\n').length;
    const most = hubs.has(file.path) ? 150 : 500;
    return lines > most ? [`${file.path} has ${lines} lines, more than ${most}`] : [];
  });

const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*$/;
const pascal = /^[A-Z][A-Za-z0-9]*$/;
const empty = /(^|[-/])(helpers?|utils?|common|manager|misc)([-/.]|$)/i;

/** kebab-case, PascalCase for components; no name that says nothing. */
export const namesSaySomething: Rule = (files) =>
  files.flatMap(({ path }) => {
    const name = path.split('/').at(-1) ?? '';
    const [stem = '', ...rest] = name.split('.');
    const wellFormed =
      (kebab.test(stem) || (name.endsWith('.tsx') && pascal.test(stem))) &&
      rest.every((part) => kebab.test(part));
    return [
      ...(wellFormed ? [] : [`${path}: files are kebab-case, components PascalCase.tsx`]),
      ...(empty.test(path) ? [`${path}: name it after what it does`] : []),
    ];
  });

const kindBranches = [
  /\bkind\s*[!=]==?\s*['"`]/,
  /['"`]\s*[!=]==?\s*[\w.?[\]]*\bkind\b/,
  /\bswitch\s*\([^()]*\bkind\s*\)/,
];

/** What differs by kind is declared by the kind: no comparison of a kind outside a `nodes/` folder. */
export const kindsDecideForThemselves: Rule = (files) =>
  files
    .filter((file) => isProduct(file) && !isTest(file) && !file.path.includes('/nodes/'))
    .flatMap((file) =>
      code(file.text, 'kept')
        .split('\n')
        .filter((line) => kindBranches.some((branch) => branch.test(line)))
        .map((line) => `${file.path} asks for a kind: ${line.trim()}`),
    );

const clockAndDice =
  /(?<![\w.])(?:Date\.now\b|new Date(?:\(\s*\)|(?![\w(]))|Date\(\s*\)|Math\.random\b|Temporal\.Now\b)/;
const platform = ['performance', 'crypto', 'process', 'document', 'window'];

/** shared knows no clock, no dice, no page and no Node. A variable of its own may be called `document`. */
export const sharedIsPure: Rule = (files) =>
  files
    .filter((file) => file.path.startsWith('shared/src/') && !isTest(file))
    .flatMap((file) => {
      const text = code(file.text, 'emptied');
      const found = clockAndDice.exec(text)?.[0];
      const globals = platform.filter(
        (name) =>
          new RegExp(`(?<![\\w.])${name}\\.`).test(text) &&
          !new RegExp(`\\b(?:const|let)\\s+${name}\\b|[(,{\\s]${name}\\??\\s*[:,)]|\\b${name}\\s*=>`).test(
            text,
          ),
      );
      return [...(found ? [found] : []), ...globals].map((what) => `${file.path} uses ${what.trim()}`);
    });

const injections =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b|\bdocument\.write\b|(?<![\w.])eval\s*\(|\bnew Function\b/;

/** Text of contacts and authors is shown as text, never read as markup or code. */
export const nothingIsInjected: Rule = (files) =>
  files
    .filter((file) => isProduct(file) && !isTest(file))
    .flatMap((file) => {
      const found = injections.exec(code(file.text, 'emptied'))?.[0];
      return found ? [`${file.path} uses ${found}`] : [];
    });

/** "Where is question?" has one answer: `shared/src/nodes/question.ts` and `builder/src/nodes/Question.tsx`. */
export const everyKindHasAView: Rule = (files) => {
  const paths = new Set(files.map(({ path }) => path));
  return files
    .filter((file) => file.path.startsWith('shared/src/nodes/') && !isTest(file))
    .filter((file) => /=\s*defineNodeKind\s*\(/.test(code(file.text, 'emptied')))
    .flatMap(({ path }) => {
      const stem = path.split('/').at(-1)?.replace('.ts', '') ?? '';
      const component = stem.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
      const view = `builder/src/nodes/${component}.tsx`;
      return paths.has(view) ? [] : [`${path} has no view: ${view} is missing`];
    });
};
