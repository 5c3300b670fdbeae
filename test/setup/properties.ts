import fc from 'fast-check';

// Properties are tried on other texts each time somebody runs them. A build has to give the same verdict
// twice, so there they begin from one seed; what a person finds becomes an example of its own.
if (process.env.CI) fc.configureGlobal({ seed: 20240711 });
