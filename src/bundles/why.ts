/** The page "Why Is This First?" and what it says; loaded when it's first opened. */
export { whyModel } from '../core/explanation/whyModel';
export { plainPage, settingsCommand, whyPage } from '../webview/whyPage';
