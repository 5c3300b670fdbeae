import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CallExpression,
  type ClassDeclaration,
  isAsExpression,
  isBinaryExpression,
  isCallExpression,
  isClassDeclaration,
  isClassExpression,
  isDeleteExpression,
  isElementAccessExpression,
  isExportDeclaration,
  isIdentifier,
  isImportDeclaration,
  isImportTypeNode,
  isNewExpression,
  isNonNullExpression,
  isParenthesizedExpression,
  isPostfixUnaryExpression,
  isPrefixUnaryExpression,
  isPropertyAccessExpression,
  isPropertyDeclaration,
  isSourceFile,
  isStringLiteral,
  isVariableDeclaration,
  isVariableDeclarationList,
  isVariableStatement,
  type Node,
  NodeFlags,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { API, type Symbol as CompilerSymbol, type Project, SymbolFlags } from 'typescript/unstable/sync';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A file of ours as the compiler reads it; `path` is from the root of the project, with slashes. */
export interface Source {
  readonly path: string;
  /** All nodes of its syntax tree, outermost first. */
  readonly nodes: readonly Node[];
  /** The place of a node, as `path:line`. */
  readonly placeOf: (node: Node) => string;
  /** Where the variable, function or class that a name stands for is declared. */
  readonly declarationOf: (name: Node) => Node | undefined;
}

export interface Import {
  readonly from: string;
  /** A file of ours, by its path from the root, or the name of a package. */
  readonly to: string;
}

/**
 * Reads all TypeScript of the projects that the tsconfig.json of a folder names. `close` ends the compiler, which finds
 * no declarations from then on.
 */
export function readSources(folder = root): { readonly sources: readonly Source[]; readonly close: () => void } {
  const { references } = JSON.parse(readFileSync(path.join(folder, 'tsconfig.json'), 'utf8'));
  const openProjects = references.map((one: { path: string }) => path.join(folder, one.path, 'tsconfig.json'));
  const api = new API({ cwd: folder });
  const projects = api.updateSnapshot({ openProjects }).getProjects();
  const known = new Map<string, Source>();
  for (const project of projects) {
    for (const file of project.rootFiles) {
      const name = path.relative(folder, file).replaceAll('\\', '/');
      if (!/\.tsx?$/.test(name) || known.has(name)) continue;
      known.set(name, readSource(name, file, project));
    }
  }
  return { sources: [...known.values()], close: () => api.close() };
}

function readSource(name: string, file: string, project: Project): Source {
  const tree = project.program.getSourceFile(file);
  if (!tree) throw new Error(`The compiler does not know ${name}.`);
  const nodes: Node[] = [];
  const visit = (node: Node): void => {
    nodes.push(node);
    node.forEachChild(visit);
  };
  visit(tree);
  return {
    path: name,
    nodes,
    placeOf: (node) => `${name}:${tree.text.slice(0, node.getStart(tree)).split('\n').length}`,
    declarationOf: (node) => {
      const symbol = withoutAlias(project.checker.getSymbolAtLocation(node), project);
      return symbol?.valueDeclaration?.resolve(project);
    },
  };
}

/** The thing itself where a name is an import of it. */
function withoutAlias(symbol: CompilerSymbol | undefined, project: Project): CompilerSymbol | undefined {
  return symbol && (symbol.flags & SymbolFlags.Alias) !== 0 ? project.checker.getAliasedSymbol(symbol) : symbol;
}

/** Everything that a file imports, also what it exports from others, loads late or names in a type. */
export function importsOf({ path: from, nodes }: Source): Import[] {
  return nodes.flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return [];
    const to = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : specifier;
    return [{ from, to }];
  });
}

function specifierOf(node: Node): string | undefined {
  if (isImportDeclaration(node) || isExportDeclaration(node)) return stringOf(node.moduleSpecifier);
  if (isImportTypeNode(node)) return stringOf((node.argument as unknown as { literal?: Node }).literal);
  if (!isCallExpression(node)) return undefined;
  const isLoading =
    node.expression.kind === SyntaxKind.ImportKeyword ||
    (isIdentifier(node.expression) && node.expression.text === 'require');
  return isLoading ? stringOf(node.arguments[0]) : undefined;
}

function stringOf(node: Node | undefined): string | undefined {
  return node && isStringLiteral(node) ? node.text : undefined;
}

/** Calls of a function that a file of ours declares, by that file and the function's name. */
export function callsOf({ nodes, declarationOf }: Source, file: string, name: string): CallExpression[] {
  return nodes.filter(isCallExpression).filter(({ expression }) => {
    if (!isIdentifier(expression)) return false;
    const declaration = declarationOf(expression) as (Node & { readonly name?: Node }) | undefined;
    if (!declaration?.name || !isIdentifier(declaration.name) || declaration.name.text !== name) return false;
    return sourceOf(declaration).endsWith(`/${file}`);
  });
}

function sourceOf(node: Node): string {
  for (let at: Node | undefined = node; at; at = at.parent)
    if (isSourceFile(at)) return at.fileName.replaceAll('\\', '/');
  return '';
}

/**
 * The places where a module keeps state: a variable that can be set, a static property that can be set, a constant
 * whose content is written to somewhere, and a WeakMap that no object owns. `lastIndex` of a pattern is
 * no state: it is set before each search.
 */
export function moduleStateOf({ nodes, placeOf, declarationOf }: Source): string[] {
  const found = nodes.filter((node) => {
    if (isVariableDeclarationList(node)) {
      return (
        (node.flags & NodeFlags.Const) === 0 && isVariableStatement(node.parent) && isSourceFile(node.parent.parent)
      );
    }
    if (isPropertyDeclaration(node)) return isStatic(node) && !has(node, SyntaxKind.ReadonlyKeyword);
    if (isNewExpression(node) && isIdentifier(node.expression) && node.expression.text === 'WeakMap') {
      return !isInClass(node);
    }
    const written = writtenBy(node);
    return written !== undefined && isOfModule(declarationOf(written));
  });
  return found.map(placeOf);
}

/** Methods that change what they are called on. */
const changing = new Set('add clear copyWithin delete fill pop push reverse set shift sort splice unshift'.split(' '));

const assignments: readonly SyntaxKind[] = Array.from(
  { length: SyntaxKind.LastAssignment - SyntaxKind.FirstAssignment + 1 },
  (_, index) => SyntaxKind.FirstAssignment + index,
);

/** The name at the root of what an expression writes into: `cache` of `cache.entries.push(one)` and of `cache[key] = one`. */
function writtenBy(node: Node): Node | undefined {
  if (isCallExpression(node) && isPropertyAccessExpression(node.expression)) {
    return changing.has(node.expression.name.text) ? rootOf(node.expression.expression) : undefined;
  }
  const target = targetOf(node);
  if (!target || isIdentifier(target)) return undefined;
  return isPropertyAccessExpression(target) && target.name.text === 'lastIndex' ? undefined : rootOf(target);
}

function targetOf(node: Node): Node | undefined {
  if (isBinaryExpression(node)) return assignments.includes(node.operatorToken.kind) ? node.left : undefined;
  if (isDeleteExpression(node)) return node.expression;
  if (!isPrefixUnaryExpression(node) && !isPostfixUnaryExpression(node)) return undefined;
  const isStep = node.operator === SyntaxKind.PlusPlusToken || node.operator === SyntaxKind.MinusMinusToken;
  return isStep ? node.operand : undefined;
}

function rootOf(expression: Node): Node | undefined {
  let at = expression;
  while (
    isPropertyAccessExpression(at) ||
    isElementAccessExpression(at) ||
    isNonNullExpression(at) ||
    isParenthesizedExpression(at) ||
    isAsExpression(at) ||
    isLookUp(at)
  ) {
    at = at.expression;
  }
  return isIdentifier(at) ? at : undefined;
}

/** `table.get(key)`: what it gives is part of the table. */
function isLookUp(node: Node): node is CallExpression {
  return isCallExpression(node) && isPropertyAccessExpression(node.expression) && node.expression.name.text === 'get';
}

/** Whether this declares something that lives as long as its module. */
function isOfModule(declaration: Node | undefined): boolean {
  if (!declaration || sourceOf(declaration).includes('/node_modules/')) return false;
  if (isVariableDeclaration(declaration)) {
    return isVariableStatement(declaration.parent.parent) && isSourceFile(declaration.parent.parent.parent);
  }
  return isClassDeclaration(declaration) && isSourceFile(declaration.parent);
}

function isInClass(node: Node): boolean {
  for (let at: Node | undefined = node; at; at = at.parent)
    if (isClassDeclaration(at) || isClassExpression(at)) return true;
  return false;
}

function isStatic(node: Node): boolean {
  return has(node, SyntaxKind.StaticKeyword);
}

function has(node: Node, keyword: SyntaxKind): boolean {
  return ((node as ClassDeclaration).modifiers ?? []).some(({ kind }) => kind === keyword);
}
