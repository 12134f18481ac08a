import tseslint from 'typescript-eslint';
import config from './eslint.config.mjs';

/** The rules that need no types: `npm run test:quick` takes these, since the others take most of the time. */
export default tseslint.config(...config, tseslint.configs.disableTypeChecked, {
  // A comment may switch off a rule that only the whole configuration has.
  linterOptions: { reportUnusedDisableDirectives: 'off' },
});
