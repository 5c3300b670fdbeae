/**
 * Prints, as JSON, the source and flags of every regular expression that the core puts together while it runs: those
 * that stand in no source text as a literal. Many are made when they are first needed, so each part of the core is run.
 */
const made = new Map<string, readonly [source: string, flags: string]>();
const Original = RegExp;

/** Only what our own files make counts, not what packages do. */
globalThis.RegExp = new Proxy(Original, {
  construct(target, [source, flags]: [string | RegExp, string?]) {
    const pattern = new target(source, flags);
    const [, , caller = ''] = new Error('made here').stack?.split('\n') ?? [];
    if (/[\\/]server[\\/]/.test(caller)) {
      made.set(`/${pattern.source}/${pattern.flags}`, [pattern.source, pattern.flags]);
    }
    return pattern;
  },
});

/** Loaded late: what a module makes while it is loaded counts too. */
Promise.all([
  import('../../scripts/fuzz/run.ts'),
  import('../../scripts/fuzz/areas/index.ts'),
  import('../../scripts/fuzz/generate/corpus.ts'),
  import('../../server/core/index.ts'),
]).then(async ([{ Fuzzer }, { coreAreas }, { readCorpus }, { labelForms }]) => {
  for (const { pattern, examples } of labelForms) {
    // A line of Western European letters alone has a pattern of its own.
    for (const line of examples) for (const script of ['latin', 'any'] as const) pattern(line, script);
  }
  const fuzzer = new Fuzzer(coreAreas, 1, readCorpus());
  await fuzzer.round({ cases: 15 });
  console.log(JSON.stringify([...made.values()]));
});
