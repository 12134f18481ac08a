/** Every id that package.json knows too; a test holds the two together. */
export const viewIds = { waitingForYou: 'goodTurn.waitingForYou' } as const;

export const commandIds = {
  refresh: 'goodTurn.refresh',
  reviewNext: 'goodTurn.reviewNext',
  openOnGitHub: 'goodTurn.openOnGitHub',
  signIn: 'goodTurn.signIn',
  useToken: 'goodTurn.useToken',
  signOut: 'goodTurn.signOut',
  showLog: 'goodTurn.showLog',
} as const;
