import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from '../setup/process.mjs';

/** A place in a bundled suite, as the stacks of both kinds of extension host name it. */
const place = /(?:file|https?):\/\/[^\s()]*|\/[^\s()]*|[A-Z]:\\[^\s()]*/;
const bundled = /out[\\/]editor[\\/](node|browser)[\\/](\w+)\.js(?:#vscode-extension)?:(\d+):(\d+)$/;

/** The browser's extension host puts so many lines before a module. */
const linesBefore = { node: 0, browser: 2 };

/** An error's text with its stack in terms of the sources, and without the frames of mocha and of the editor. */
export function readableStack(text) {
  return text
    .split('\n')
    .flatMap((line) => (/^\s*at /.test(line) ? readableFrame(line) : [line]))
    .join('\n');
}

function readableFrame(line) {
  const [, platform, suite, row, column] = bundled.exec(place.exec(line)?.[0] ?? '') ?? [];
  if (!platform) return [];
  const bundle = join(root, 'out/editor', platform, `${suite}.js`);
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  const { originalSource, originalLine, originalColumn } = map.findEntry(row - 1 - linesBefore[platform], column - 1);
  if (!originalSource || /node_modules|assertBrowser/.test(originalSource)) return [];
  const source = relative(root, resolve(dirname(bundle), originalSource));
  return [`    at ${source}:${originalLine + 1}:${originalColumn + 1}`];
}
