/**
 * Whether a command to a bot is a reviewer's word on the change: an approval, or what a coding agent is to change.
 * To run the tests again, or to rebase, says nothing about it.
 */
export function isDirection(text: string): boolean {
  return approval.test(text) || toAgent.test(text);
}

const approval = /^\s*(?:\/(?:lgtm|approved?)(?!\s+cancel)\b|@?bors\s+r\+)/im;
const toAgent =
  /^\s*@(?:[\w-]+-)?(?:copilot|claude|cursor|codex|devin|jules|openhands|sweep|amazon-q)(?:-[\w-]+)?(?:\[bot\])?(?=[\s,:]|$)/im;
