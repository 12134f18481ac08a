/** Every ID that's also in package.json; a test keeps the two in sync. */
export const viewIds = {
  waitingForYou: 'goodTurn.waitingForYou',
  youAreWaitingFor: 'goodTurn.youAreWaitingFor',
} as const;

export const commandIds = {
  refresh: 'goodTurn.refresh',
  reviewNext: 'goodTurn.reviewNext',
  haveTime: 'goodTurn.haveTime',
  endSession: 'goodTurn.endSession',
  clearBacklog: 'goodTurn.clearBacklog',
  legend: 'goodTurn.legend',
  goToRequest: 'goodTurn.goToRequest',
  why: 'goodTurn.why',
  openOnGitHub: 'goodTurn.openOnGitHub',
  openInPullRequests: 'goodTurn.openInPullRequests',
  openInVsCodeDev: 'goodTurn.openInVsCodeDev',
  checkOut: 'goodTurn.checkOut',
  copyLink: 'goodTurn.copyLink',
  copyAsMarkdown: 'goodTurn.copyAsMarkdown',
  promise: 'goodTurn.promise',
  handOver: 'goodTurn.handOver',
  claim: 'goodTurn.claim',
  decline: 'goodTurn.decline',
  askStillNeeded: 'goodTurn.askStillNeeded',
  askToSplit: 'goodTurn.askToSplit',
  checkReview: 'goodTurn.checkReview',
  snooze: 'goodTurn.snooze',
  wake: 'goodTurn.wake',
  remind: 'goodTurn.remind',
  askSomeoneElse: 'goodTurn.askSomeoneElse',
  checkOwn: 'goodTurn.checkOwn',
  openUnsent: 'goodTurn.openUnsent',
  postText: 'goodTurn.postText',
  discardText: 'goodTurn.discardText',
  pauseNudges: 'goodTurn.pauseNudges',
  whyNudge: 'goodTurn.whyNudge',
  checkTone: 'goodTurn.checkTone',
  showRemarks: 'goodTurn.showRemarks',
  rewriteWithModel: 'goodTurn.rewriteWithModel',
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

/** For clicks and links of our own; not listed in the command palette. */
export const innerCommandIds = {
  /** Takes the request's ID as an argument. */
  openRequestById: 'goodTurn.openRequestById',
  openOwnById: 'goodTurn.openOwnById',
  promiseById: 'goodTurn.promiseById',
  handOverById: 'goodTurn.handOverById',
  askStillNeededById: 'goodTurn.askStillNeededById',
  askToSplitById: 'goodTurn.askToSplitById',
  whyById: 'goodTurn.whyById',
  tellWhyNudge: 'goodTurn.tellWhyNudge',
  /** Takes the available minutes as an argument. */
  startSession: 'goodTurn.startSession',
  turnNudgesOff: 'goodTurn.turnNudgesOff',
  /** For a finding; takes the document's URI and the finding as arguments. */
  labelRemark: 'goodTurn.labelRemark',
  dismissRemark: 'goodTurn.dismissRemark',
  switchRuleOff: 'goodTurn.switchRuleOff',
  whyRemark: 'goodTurn.whyRemark',
  focusView: `${viewIds.waitingForYou}.focus`,
} as const;

/** Microsoft's "GitHub Pull Requests". */
export const pullRequestsExtension = 'GitHub.vscode-pull-request-github';
