import { ThemeColor } from 'vscode';

/** Amber in every theme; the yellow of charts is olive green in the light one. */
export const urgent = new ThemeColor('problemsWarningIcon.foreground');
