import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ForStatement,
  isArrowFunction,
  isBlock,
  isFunctionLikeDeclaration,
  isNewExpression,
  isSpreadElement,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

/**
 * A program that counts its steps in `steps.count`, a global that steps.mjs makes: each call of a function, each turn of
 * a loop, and each element that is spread or copied. The same work takes the same steps each time, whatever else the machine does.
 * @param code a script in ASCII
 */
export function instrumented(code: string): string {
  const insertions: (readonly [offset: number, text: string])[] = [];
  const put = (offset: number, text: string) => insertions.push([offset, text]);
  const visit = (node: Node): void => {
    if (loops.has(node.kind)) countBody((node as ForStatement).statement, put);
    else if (isFunctionLikeDeclaration(node) && node.body) {
      if (isArrowFunction(node) && !isBlock(node.body)) wrap(node.body, '(steps.count++,', ')', put);
      else countBody(node.body, put);
    } else if (isSpreadElement(node)) wrap(node.expression, 'steps.copied(', ')', put);
    else if (
      isNewExpression(node) &&
      node.arguments?.length === 1 &&
      /^(?:Map|Set|Array)$/.test(node.expression.getText())
    ) {
      wrap(node.arguments[0] as Node, 'steps.copied(', ')', put);
    }
    node.forEachChild(visit);
  };
  visit(treeOf(code));
  return withInsertions(code, insertions);
}

const loops: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ForStatement,
  SyntaxKind.ForInStatement,
  SyntaxKind.ForOfStatement,
  SyntaxKind.WhileStatement,
  SyntaxKind.DoStatement,
]);

type Put = (offset: number, text: string) => void;

function countBody(body: Node, put: Put): void {
  if (isBlock(body)) put(body.getStart() + 1, 'steps.count++;');
  else wrap(body, '{steps.count++;', '}', put);
}

function wrap(node: Node, before: string, after: string, put: Put): void {
  put(node.getStart(), before);
  put(node.end, after);
}

function treeOf(code: string): SourceFile {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-steps-'));
  const configuration = {
    compilerOptions: { allowJs: true, noLib: true, noResolve: true, types: [] },
    files: ['code.js'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(configuration));
  writeFileSync(join(folder, 'code.js'), code);
  const api = new API({ cwd: folder });
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(folder, 'tsconfig.json')] }).getProjects();
    const tree = project?.program.getSourceFile(join(folder, 'code.js'));
    if (!tree) throw new Error('The compiler did not read the code.');
    return tree;
  } finally {
    api.close();
    rmSync(folder, { recursive: true });
  }
}

/** Nodes are visited from the outside in: of two insertions at one end, that of the inner node comes first. */
function withInsertions(code: string, insertions: readonly (readonly [offset: number, text: string])[]): string {
  const sorted = insertions.map(([offset, text], index) => ({ offset, text, index, isEnd: /^[)}]/.test(text) }));
  sorted.sort(
    (a, b) =>
      a.offset - b.offset || Number(b.isEnd) - Number(a.isEnd) || (a.isEnd ? b.index - a.index : a.index - b.index),
  );
  let out = '';
  let from = 0;
  for (const { offset, text } of sorted) {
    out += code.slice(from, offset) + text;
    from = offset;
  }
  return out + code.slice(from);
}
