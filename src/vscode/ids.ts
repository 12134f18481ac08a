/** Every id that package.json knows too; a test holds the two together. */
export const viewIds = { waitingForYou: 'goodTurn.waitingForYou' } as const;

export const commandIds = {
  refresh: 'goodTurn.refresh',
  reviewNext: 'goodTurn.reviewNext',
  goToRequest: 'goodTurn.goToRequest',
  why: 'goodTurn.why',
  openOnGitHub: 'goodTurn.openOnGitHub',
  openInPullRequests: 'goodTurn.openInPullRequests',
  openInVsCodeDev: 'goodTurn.openInVsCodeDev',
  checkOut: 'goodTurn.checkOut',
  copyLink: 'goodTurn.copyLink',
  copyAsMarkdown: 'goodTurn.copyAsMarkdown',
  groupBy: 'goodTurn.groupBy',
  filter: 'goodTurn.filter',
  clearFilter: 'goodTurn.clearFilter',
  hideBots: 'goodTurn.hideBots',
  showBots: 'goodTurn.showBots',
  hideDrafts: 'goodTurn.hideDrafts',
  showDrafts: 'goodTurn.showDrafts',
  hideOwnTeam: 'goodTurn.hideOwnTeam',
  showOwnTeam: 'goodTurn.showOwnTeam',
  signIn: 'goodTurn.signIn',
  useToken: 'goodTurn.useToken',
  grantAccess: 'goodTurn.grantAccess',
  signOut: 'goodTurn.signOut',
  trySample: 'goodTurn.trySample',
  leaveSample: 'goodTurn.leaveSample',
  showLog: 'goodTurn.showLog',
  reportIssue: 'goodTurn.reportIssue',
} as const;

/** For clicks and links of our own; nobody needs to see them in a list of commands. */
export const innerCommandIds = {
  /** With the request's id as its argument. */
  openRequestById: 'goodTurn.openRequestById',
  focusView: `${viewIds.waitingForYou}.focus`,
} as const;

/** Microsoft's "GitHub Pull Requests". */
export const pullRequestsExtension = 'GitHub.vscode-pull-request-github';
