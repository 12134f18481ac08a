import { ThemeColor } from 'vscode';

/** Amber in every theme; the charts' yellow is olive green in the light one. */
export const urgent = new ThemeColor('problemsWarningIcon.foreground');
