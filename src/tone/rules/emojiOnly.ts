import type { Comment } from '../comment';
import type { Rule, Span } from '../rule';
import type { Sentence } from '../sentence';
import { reasonMessages } from '../messages/reasonMessages';

export const emojiOnly: Rule<'emoji-only'> = {
  id: 'emoji-only',
  severity: 'information',
  reason: reasonMessages.emojiOnly,
  rewrite: { en: 'I am not sure about this part: …', zh: '这里我有个疑问：…' },
  find: emojiAlone,
};

function emojiAlone(sentence: Sentence, { sentences, text }: Comment): Span | undefined {
  if (sentences[0] !== sentence || text.length > 100 || !doubtful.test(text)) return undefined;
  if (/[a-z0-9\u4e00-\u9fff\uFFFC]/.test(text.replace(shortcode, ''))) return undefined;
  return { from: 0, to: sentence.text.length };
}

const shortcode =
  /:(?:roll_eyes|facepalm|clown_face|poop|man_facepalming|woman_facepalming|thinking|face_with_rolling_eyes|unamused|upside_down_face|rofl|joy|shrug|man_shrugging|woman_shrugging|hankey|vomiting_face|angry|rage|thumbsdown|-1|confused|skull|sob|neutral_face|expressionless|weary|scream|laughing|smirk):/g;

const doubtful =
  /🤦|🙄|🤷|🤡|💩|🙃|😒|🤔|😑|😐|🤮|😤|😡|🤬|👎|😬|😂|🤣|🥴|😠|🫠|💀|🗑|😩|😫|🙈|😏|🧐|🤨|😳|😱|🥱|😵|🤯|🫤|😕|😶|😴|🤢|🙅|🖕|🌚|😓|🤐|😅|🙂|😞|😔|😮|🤪|🧠|❓|⁉|‼|❗|😭|🐶|🚮|🔪|🔥🗑|:roll_eyes:|:facepalm:|:clown_face:|:poop:|:man_facepalming:|:woman_facepalming:|:thinking:|:unamused:|:upside_down_face:|:rofl:|:shrug:|:man_shrugging:|:woman_shrugging:|:vomiting_face:|:angry:|:rage:|:thumbsdown:|:-1:|:confused:|:skull:|:face_with_rolling_eyes:|:expressionless:|:weary:|:scream:|:smirk:/;
