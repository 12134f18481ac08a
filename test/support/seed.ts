import fc from 'fast-check';

/** The same cases in every run, so that a failure can be replayed: `GOOD_TURN_SEED=7 npm test` tries others. */
fc.configureGlobal({ seed: Number(process.env['GOOD_TURN_SEED'] ?? 20261129) });
