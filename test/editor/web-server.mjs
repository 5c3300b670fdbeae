import { open } from '@vscode/test-web';

/** Serves VS Code for the browser, without opening one; a process of its own because it prints what it does. */
const [options] = process.argv.slice(2);
await open({ ...JSON.parse(options), browserType: 'none' });
