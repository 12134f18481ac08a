/**
 * Whether a folder is inside one whose packages exist to be read by tests. What is called like a famous
 * package there is nobody's upstream.
 */
export function isInFixtures(folder: string): boolean {
  return folder.split('/').some((name) => tests.test(name));
}

/** Whether a folder is inside one for showing and copying: packages there are seldom published. */
export function isInExamples(folder: string): boolean {
  return folder.split('/').some((name) => examples.test(name));
}

const tests =
  /^(?:tests?|__tests__|(?:__)?(?:test-?)?fixtures?(?:__)?|test-?data|test-?cases|__mocks__|mocks?|specs?)$/i;
const examples =
  /^(?:examples?|samples?|demos?|templates?(?:-.*)?|sandbox|playgrounds?|benchmarks?|starters?)$/i;
