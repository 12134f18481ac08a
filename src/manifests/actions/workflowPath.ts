/** Whether GitHub runs the file as a workflow: only those directly in one folder. */
export function isWorkflow(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
