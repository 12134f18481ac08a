/** A pattern that matches one of these words as a whole. */
export function oneOf(...words: readonly string[]): string {
  return `(?:${words.flatMap((each) => each.split(' ')).join('|')})`;
}

/**
 * Commands whose arguments are names: labels, jobs, branches. Without `/cc`, which asks people to look, and
 * without what's more often a path, such as `/login`.
 */
export const plainCommands = oneOf(
  'acknowledge-critical-fixes-only approve approve-ci area auto-cc autofix azp backport bench benchmark bot build',
  'canary changelog check cherry-?pick ci copy-pr-bot deploy describe easycla fmt format gcbrun help-wanted hold',
  'improve jira kick kind label lgtm lifecycle lint merge milestone ok-to-test override packit payload pipeline',
  'pj-rehearse preview priority publish queue re-?build re-?check re-?run re-?test(?:-required)? rebase regen',
  'regenerate release release-note(?:-[a-z-]+)? remove-(?:approve|area|kind|label|lgtm|lifecycle|priority|sig|triage)',
  'remove-hold reopen review run sig skip snapshot squash stage sync test testwith tide triage trigger unhold',
  'unlabel update-(?:branch|docs|snapshots) verified wip close lock unlock',
  '(?:re-?)?(?:test|run|build|check|trigger)-[\\w-]+',
);

/** Commands that may be followed by a reason. */
export const reasonedCommands = oneOf('close hold lock override re-?run re-?test reopen skip unhold');
export const reason =
  /^(?:[-–—:] )?(?:because|due to|for|until|till|pending|while|in favou?r of|superseded|duplicate|not planned|known|flak[ey]\w*|unrelated)\b[^.,;!?]*[.!]?$/i;

/** Update, merge and CI bots that take orders, as they're addressed. */
export const bots = oneOf(
  '[\\w-]+[-_]bot dependabot mergebot k8s-ci-robot bors mergifyio mergify coderabbitai renovate clabot',
  'claassistant pytorchbot rustbot rust-timer rust-highfive elasticmachine swift-ci meteorcloud ti-chi-bot',
  'sourcery-ai greptileai greptile qodo-merge-pro ellipsis-dev graphite-app netlify vercel codecov',
  'allcontributors homu tidelift trunk-io kodiakhq jenkins-x',
);

/** Coding agents, which take orders in prose. */
export const agents = oneOf(
  'copilot copilot-swe-agent claude codex cursor cursoragent jules google-labs-jules devin-ai-integration',
  'gemini-code-assist openhands openhands-agent sweep-ai codegen-sh amazon-q-developer factory-droid',
);

/** What a bot is told to do. */
export const orders = oneOf(
  'add approve assign author backport bench blocked build bump cancel check cherry-?pick claim clear close',
  'configuration copy create delegate[+-] delete deploy dequeue drci full generate help ignore label lint merge',
  'modify-labels pause ping plan profile publish queue r[+-] r=[\\w,-]+ re-?build re-?check re-?open re-?queue',
  're-?run re-?test ready rebase recreate refresh regenerate release-assignment resolve restart resume retry',
  'revert review rollup run show skip squash summary sync test try unignore unlabel update upgrade',
);

/** What an agent is told to do: what can only be a verb, and what may also be a noun ("fix pushed"). */
export const verbs = oneOf(
  'add address apply create explain implement make move refactor remove rename replace re-?run resolve revert',
  'rewrite simplify split use write',
);
export const nounVerbs = oneOf(
  'change check fix format investigate merge rebase retry review run summari[sz]e test try update',
);

/** What reports, relates or addresses, which no argument of a command does. */
export const prose = new RegExp(
  `^(?:${oneOf(
    'i i.?m we we.?ve you your he she they it it.?s its my our the that these those who what which there here',
    'am is are was were be been being has have had does did done can could will would should must may might',
    'pass passes works work fails returns looks look looked runs shows seems goes went got gets makes made gone',
    'ready green now already still finally again too also just really maybe probably soon later today tomorrow',
    'yesterday when whenever if once after before since so but and or as than then though while of not yes yeah',
    'sure right wrong sorry great nice thanks please ptal fine ok okay looks ist sind bitte est sont',
  )}|(?!(?:failed|required|skipped|accepted|changed|affected|blocked|needed|shared|nested|distributed|feed|speed|seed|embed)$)[a-z]{2,}ed)$`,
  'i',
);

/** Asks a person, whoever's name comes first. */
export const asksPerson =
  /\b(?:ptal|please (?:have a|have another|take a|take another|look|see)|(?:take|have|give it|for) (?:a|another|one more)(?: [a-z]+)? (?:look|pass|review|go)|another (?:look|pass|round|review)|look again|what do you think|wdyt|thoughts|let me know|your (?:review|turn|call)|(?:over|back|up) to you|ready for|when(?:ever)? you)\b/i;

/** What may follow any command: "/retest this again, please". */
export const courtesy =
  /(?:^|,? +)(?:please|pls|again|this|now|thanks)(?:,? +(?:please|pls|again|now|thanks))*[.!]*$/i;
