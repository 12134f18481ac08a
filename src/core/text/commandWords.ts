/** A pattern that matches one of these words as a whole. */
export function oneOf(...words: readonly string[]): string {
  return `(?:${words.flatMap((each) => each.split(' ')).join('|')})`;
}

/** Commands that take any names: labels, kinds, milestones. */
export const labelCommands = oneOf(
  'area auto-cc azp jira kind label lifecycle milestone packit payload priority release-note(?:-[a-z-]+)?',
  'remove-(?:approve|area|kind|label|lgtm|lifecycle|priority|sig|triage) sig triage unlabel',
);

/**
 * Commands that take jobs, branches and options. Without `/cc`, which asks people to look, and without what's
 * more often a path, such as `/login`.
 */
export const jobCommands = oneOf(
  'acknowledge-critical-fixes-only approve approve-ci autofix azurepipelines backport bench benchmark bot build',
  'canary changelog check cherry-?pick ci copy-pr-bot deploy describe easycla fmt format gcbrun help-wanted hold',
  'improve lgtm lint merge ok-to-test override pipeline pj-rehearse preview publish queue re-?build re-?check',
  're-?run re-?test(?:-required)? rebase regen regenerate release remove-hold reopen restart retry review run skip',
  'snapshot squash stage sync test testwith tide trigger unhold update-(?:branch|docs|snapshots) verified wip close',
  'lock unlock gemini oc (?:re-?)?(?:test|run|build|check|trigger)-[\\w-]+',
);

/** What such a command runs, where it isn't the name of a job, which has a hyphen, a digit or the like. */
export const jobWords = new RegExp(
  `^(?:\\?|${oneOf(
    'all it this failed failing required optional unit integration e2e smoke lint tests? jobs? checks? builds? ci cd',
    'pr main master trunk develop dev stable beta alpha nightly latest next canary staging production prod preview',
    'sandbox qa linux windows macos ubuntu android ios web desktop mobile backend frontend api docs cancel force',
    'help list where stop squash rebase merge patch minor major none ui full quick flaky perf performance',
    'summary benchmarks? coverage regression snapshots? visual conformance images? please describe improve ask review',
  )})$`,
  'i',
);

/** Commands that may be followed by a reason. */
export const reasonedCommands = oneOf('close hold lock override re-?run re-?test reopen skip unhold');
export const reason =
  /^(?:[-–—:] )?(?:because|due to|for|until|till|pending|while|in favou?r of|superseded|duplicate|not planned|known|flak[ey]\w*|unrelated)\b[^.,;!?]*[.!]?$/i;

/** Speaks of or to people, and so does a name that no article precedes: "because Rin agreed". */
export const personal = new RegExp(
  `\\b(?:${oneOf(
    'i i.?m i.?ve i.?ll we we.?re we.?ve you your yours he she they him her them me mine my our us someone everyone done',
    'pushed fixed addressed answered updated agreed said asked discussed reviewed approved resolved above below',
    'reviews? comments? feedback everything reasons?',
  )})\\b`,
  'i',
);

export function namesSomeone(text: string): boolean {
  return [...text.matchAll(/(\S+) +([A-Z][a-z]+)(?![\w./-])/g)].some(
    ([, before = '', name = '']) =>
      !/^(?:the|an?|all|every|each|of)$/i.test(before) &&
      !/[.!?]$/.test(before) &&
      !/^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Windows|Linux|Mac|Ubuntu|Chrome|Firefox|Safari|Node|Python|Java|Docker|English)$/.test(
        name,
      ),
  );
}

/** Update, merge and CI bots that take orders, as they're addressed. */
export const bots = oneOf(
  '[\\w-]+[-_]bot dependabot mergebot k8s-ci-robot bors mergifyio mergify coderabbitai renovate clabot',
  'claassistant pytorchbot rustbot rust-timer rust-highfive elasticmachine swift-ci meteorcloud ti-chi-bot',
  'sourcery-ai greptileai greptile qodo-merge-pro ellipsis-dev graphite-app netlify vercel codecov',
  'all-?contributors homu tidelift trunk-io kodiakhq jenkins-x renovatebot googlebot',
);

/** Coding agents, which take orders in prose. */
export const agents = oneOf(
  'copilot copilot-swe-agent claude codex cursor cursoragent jules google-labs-jules devin devin-ai-integration',
  'gemini-cli gemini-code-assist openhands openhands-agent sweep-ai codegen-sh amazon-q-developer factory-droid',
  'roomote windsurf-bot opencode opencode-agent kiro-agent cline openai-codex claude-code',
);

/** What a bot is told to do. */
export const orders = oneOf(
  'add approve assign author benchmark clean smoke backport bench blocked build bump cancel check cherry-?pick claim clear close',
  'configuration copy create delegate[+-] delete deploy dequeue drci full generate help ignore label lint merge',
  'modify-labels pause ping plan profile publish queue r[+-] r=[\\w,-]+ re-?build re-?check re-?open re-?queue',
  're-?run re-?test ready rebase recreate refresh regenerate release-assignment resolve restart resume retry',
  'revert review rollup run show skip squash(?:\\x20and\\x20merge)? summary sync test try unignore unlabel update upgrade',
  'use\\x20these\\x20(?:labels|reviewers|assignees|milestone)',
);

/** What an agent is told to do: what can only be a verb, and what may also be a noun ("fix pushed"). */
export const verbs = oneOf(
  'add address apply create explain implement make move refactor remove rename replace re-?run resolve revert',
  'rewrite simplify split use write',
);
export const nounVerbs = oneOf(
  'change check fix format investigate merge rebase retry review run summari[sz]e test try update',
);

export const agentVerbs = `(?:${verbs}|${nounVerbs})`;

/** Before an order: "could you please". */
export const polite =
  /^(?:(?:and|also|then|now|please|pls|just|kindly|(?:can|could|would|will) you|I(?:'d| would) like you to)[ ,]+)+/i;

/** What reports, relates or addresses, which no argument of a command does. */
export const prose = new RegExp(
  `^(?:${oneOf(
    'i i.?m we we.?ve you your he she they it it.?s its my our the that these those who what which there here',
    'am is are was were be been being has have had does did done can could will would should must may might',
    'pass passes works work fails returns looks look looked runs shows seems goes went got gets makes made gone',
    'ready green now already still finally again too also just really maybe probably soon later today tomorrow',
    'yesterday of in for me regards when whenever if once after before since so but and or as than then though while of not yes yeah',
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
