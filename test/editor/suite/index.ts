import { runMocha } from '../mocha.ts';

/** Set when the tests are bundled. */
declare const HAS_PAGE: boolean;

/** What the editor calls to run the tests. */
export const run = () =>
  runMocha(async () => {
    await import('./hosts.test.ts');
    await import('./outline.test.ts');
    await import('./problems.test.ts');
    await import('./hover.test.ts');
    await import('./colours.test.ts');
    await import('./commands.test.ts');
    await import('./attribution.test.ts');
    await import('./page.test.ts');
    await import('./reading.test.ts');
    await import('./navigation.test.ts');
    await import('./editing.test.ts');
    await import('./tasks.test.ts');
    await import('./views.test.ts');
    await import('./formats.test.ts');
    await import('./everywhere.test.ts');
    // Keys are pressed and colours are looked at in the page of the editor; on the desktop it has none.
    if (HAS_PAGE) await import('./keys.test.ts');
    if (HAS_PAGE) await import('./copies.test.ts');
    if (HAS_PAGE) await import('./speakerColours.test.ts');
    if (HAS_PAGE) await import('./marks.test.ts');
    // In a browser the server is a worker, which cannot be killed from here.
    if (globalThis.process?.versions?.node) await import('./restart.test.ts');
  });
