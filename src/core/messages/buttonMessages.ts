import type { Messages, Translate } from './translate';

/** Labels of buttons and links. */
export const buttonMessages = {
  tryAgain: (t: Translate) => t('Try Again'),
  postAnyway: (t: Translate) => t('Post Anyway'),
  replaceComment: (t: Translate) => t('Replace Comment'),
  keepDraft: (t: Translate) => t('Keep Draft'),
  showText: (t: Translate) => t('Show Text'),
  showLog: (t: Translate) => t('Show Log'),
  openSettings: (t: Translate) => t('Open Settings'),
  openSetting: (t: Translate) => t('Open the Setting'),
  open: (t: Translate) => t('Open'),
  openOnGitHub: (t: Translate) => t('Open on GitHub'),
  openInPullRequests: (t: Translate) => t('Open in GitHub Pull Requests'),
  openInVsCodeDev: (t: Translate) => t('Open in vscode.dev'),
  copyLink: (t: Translate) => t('Copy Link'),
  copyAsMarkdown: (t: Translate) => t('Copy as Markdown'),
  showAll: (t: Translate) => t('Show all'),
} as const satisfies Messages;
