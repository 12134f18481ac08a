import { markdownText } from '../../core/text/markdownText';
import { isRuleId } from '../ruleId';
import { rules } from '../rules/all';
import { reviewRules } from '../review/reviewRule';
import { sources, whys } from '../why';
import type { Translate } from '../../core/messages/translate';

/** Returns a Markdown page about a rule: its reason, what to say instead, and its sources. */
export function toneWhyPage(rule: string, t: Translate): string {
  const why = isRuleId(rule) ? whys[rule] : undefined;
  const reasons = [...rules, ...reviewRules].filter(({ id }) => id === rule).map(({ reason }) => reason(t));
  if (!why)
    return `# ${markdownText(rule)}\n\n${t('This is one of your own patterns, from the setting {0}.', '`goodTurn.tone.patterns`')}\n`;
  const examples = [why.examples.en, why.examples.zh].map(
    ({ say, instead }) => `| ${markdownText(say)} | ${markdownText(instead)} |`,
  );
  const from = why.sources
    .map((key) => sources[key])
    .map(({ name, url }) => (url === undefined ? `- ${name}` : `- [${name}](${url})`));
  return [
    `# ${rule}`,
    [...new Set(reasons)].join('\n\n'),
    [`| ${t('Instead of')} | ${t('Kinder and more useful')} |`, '| --- | --- |', ...examples].join('\n'),
    `## ${t('Who says so')}`,
    from.join('\n'),
    t('Turn the rule off, or change its severity, in the setting {0}.', '`goodTurn.tone.rules`'),
    t('It advises and never blocks: you know the person and the situation.'),
    '',
  ].join('\n\n');
}
