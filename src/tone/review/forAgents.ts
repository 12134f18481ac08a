import type { rules } from '../rules/all';
import type { ToneSettings } from '../toneSettings';

type Id = (typeof rules)[number]['id'];

/**
 * Whom a rule for a single remark serves. Many people read along, and one of them had the change made, so what
 * hurts anyone stays, and so does what asks for a clearer remark. What only spares its author's feelings, or
 * leaves them the choice, says less to a coding agent than the plain request does. Every rule is listed, so
 * that a new one has to be decided.
 */
const servedBy: Readonly<Record<Id, 'anyone' | 'authorsFeelings'>> = {
  // Contempt, insults and swearing: bad for whoever reads along, and may take it for theirs.
  shaming: 'anyone',
  'person-insult': 'anyone',
  'code-insult': 'anyone',
  profanity: 'anyone',
  sarcasm: 'anyone',
  disbelief: 'anyone',
  impatience: 'anyone',
  threat: 'anyone',
  'always-never-you': 'anyone',
  absolutes: 'anyone',
  harsh: 'anyone',
  // Unclear: an agent needs the point even more than a person does.
  'go-read-it': 'anyone',
  'emoji-only': 'anyone',
  'taste-as-rule': 'anyone',
  'bare-verdict': 'anyone',
  'vague-request': 'anyone',
  'criticism-without-proposal': 'anyone',
  'over-hedged': 'anyone',
  // The approval is for the people who rely on it.
  'bare-approval': 'anyone',
  // Accusations: an agent has nothing to defend, and a question without a request has a rule of its own.
  'why-you': 'authorsFeelings',
  'you-accusation': 'authorsFeelings',
  'yours-mine': 'authorsFeelings',
  // Sharpness: an order says exactly what's wanted, and no one is there to be shouted at.
  'demand-without-reason': 'authorsFeelings',
  'why-not-just': 'authorsFeelings',
  'just-simply': 'authorsFeelings',
  obviously: 'authorsFeelings',
  'repeated-marks': 'authorsFeelings',
  'all-caps': 'authorsFeelings',
  // Whether a nit may wait: an agent doesn't weigh its evening against it.
  'unlabelled-nit': 'authorsFeelings',
};

const off = Object.entries(servedBy)
  .filter(([, whom]) => whom === 'authorsFeelings')
  .map(([id]) => [id, 'off'] as const);

/** Returns the settings with which a remark to a coding agent is checked: without what only asks for softness. */
export function toneForAgents(settings: ToneSettings): ToneSettings {
  return { ...settings, rules: { ...settings.rules, ...Object.fromEntries(off) } };
}
