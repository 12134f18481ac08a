import type { Comment } from '../comment';
import type { Rule, Span } from '../rule';
import type { Sentence } from '../sentence';
import { isAboutOneself } from './oneself';

/** What is heard as a raised voice. */
export const volume: readonly Rule[] = [
  {
    id: 'repeated-marks',
    severity: 'information',
    reason: (t) => t('Repeated marks are heard as shouting; one is enough.'),
    rewrite: { en: '?', zh: '？' },
    isMeantWell: ({ text }) => kind.test(text),
    rows: { en: [], zh: [] },
    find: marks,
  },
  {
    id: 'all-caps',
    severity: 'hint',
    reason: (t) => t('Capitals are heard as shouting; small letters and a reason weigh more.'),
    rewrite: {
      en: 'please … because …',
      zh: { none: 'Chinese has no capitals; those of English words in it are made small.' },
    },
    isMeantWell: isAboutOneself,
    rows: { en: [], zh: [] },
    find: capitals,
  },
  {
    id: 'emoji-only',
    severity: 'information',
    reason: (t) => t('An emoji alone is read in many ways, and mostly the worst; use words.'),
    rewrite: { en: 'I am not sure about this part: …', zh: '这里我有个疑问：…' },
    rows: { en: [], zh: [] },
    find: emojiAlone,
  },
];

function emojiAlone(sentence: Sentence, { sentences, text }: Comment): Span | undefined {
  if (sentences[0] !== sentence || text.length > 100 || !doubtful.test(text)) return undefined;
  if (/[a-z0-9\u4e00-\u9fff\uFFFC]/.test(text.replace(shortcode, ''))) return undefined;
  return { from: 0, to: sentence.text.length };
}

const shortcode =
  /:(?:roll_eyes|facepalm|clown_face|poop|man_facepalming|woman_facepalming|thinking|face_with_rolling_eyes|unamused|upside_down_face|rofl|joy|shrug|man_shrugging|woman_shrugging|hankey|vomiting_face|angry|rage|thumbsdown|-1|confused|skull|sob|neutral_face|expressionless|weary|scream|laughing|smirk):/g;

const doubtful =
  /🤦|🙄|🤷|🤡|💩|🙃|😒|🤔|😑|😐|🤮|😤|😡|🤬|👎|😬|😂|🤣|🥴|😠|🫠|💀|🗑|😩|😫|🙈|😏|🧐|🤨|😳|😱|🥱|😵|🤯|🫤|😕|😶|😴|🤢|🙅|🖕|🌚|😓|🤐|😅|🙂|😞|😔|😮|🤪|🧠|❓|⁉|‼|❗|😭|🐶|🚮|🔪|🔥🗑|:roll_eyes:|:facepalm:|:clown_face:|:poop:|:man_facepalming:|:woman_facepalming:|:thinking:|:unamused:|:upside_down_face:|:rofl:|:shrug:|:man_shrugging:|:woman_shrugging:|:vomiting_face:|:angry:|:rage:|:thumbsdown:|:-1:|:confused:|:skull:|:face_with_rolling_eyes:|:expressionless:|:weary:|:scream:|:smirk:/;

/** Joy may be loud. */
const kind =
  /\b(?:thanks?|thank you|thx|great|awesome|love|nice|congrat\w*|welcome|happy|amazing|excellent|good (?:job|work|catch|find|point|idea)|well done|perfect|brilliant|cool|yay|hooray|wow|kudos|excited|fantastic|wonderful|beautiful|impressive|finally works|it works|glad|sorry|cheers|oops|whoops|super|neat|hi|hello|hey|huge improvement)\b|谢谢|感谢|辛苦|赞|太好了|太棒|厉害|漂亮|不错|学到|学习了|优秀|给力|牛|恭喜|欢迎|加油|抱歉|好耶|完美|喜欢|开心|好用|惊喜|佩服|膜拜|大佬|救命恩人/;

/** "???", "?!", "!!": one mark of each sentence is enough. A single pair of exclamation marks may be joy. */
function marks({ text, language }: Sentence): Span | undefined {
  const found = /[?？]{2,}|[!！]{2,}|[?？!！]{2,}/.exec(text) ? /[?？!！]{2,}/.exec(text) : null;
  if (!found) return undefined;
  // "!!value" and "??=" are operators that somebody forgot to mark as code.
  const after = text.charAt(found.index + found[0].length);
  if (/[a-z_$(=[{\uFFFC]/.test(after) || (/[a-z0-9_\])]/.test(after) && found[0].length < 3))
    return undefined;
  const mark = /[?？]/.test(found[0]) ? '?' : '!';
  const wide = mark === '?' ? '？' : '！';
  return { from: found.index, to: found.index + found[0].length, rewrite: language === 'zh' ? wide : mark };
}

/** Words that are shouted: emphasis, orders, insults. Acronyms and identifiers are none of these. */
function capitals({ written, text, language }: Sentence): Span | undefined {
  if (standards.test(written)) return undefined;
  const loud =
    /(?<![A-Za-z0-9_.$/<@#-])[A-Z]{2,}(?:'[A-Z]+)?(?:[ ,]+[A-Z]{1,}(?:'[A-Z]+)?(?![A-Za-z0-9_]))*(?![A-Za-z0-9_$(/=>:-]|\.[A-Za-z])/g;
  for (const { 0: found, index } of written.matchAll(loud)) {
    const words = found.match(/[A-Z']+/g) ?? [];
    const plain = words.filter((word) => shouted.has(word.toLowerCase()));
    const isShouted =
      words.length === 1
        ? plain.length === 1 && single.has(found.toLowerCase())
        : plain.length * 2 >= words.length &&
          plain.length > 0 &&
          (words.length > 2 || plain.length === words.length);
    if (!isShouted) continue;
    const small = text.slice(index, index + found.length);
    return {
      from: index,
      to: index + found.length,
      rewrite: index === 0 && language === 'en' ? small.charAt(0).toUpperCase() + small.slice(1) : small,
    };
  }
  return undefined;
}

/** Words of RFC 2119 and of generated files are written so by custom. */
const standards =
  /\b(?:RFC ?\d|BCP ?14|DO NOT EDIT|MUST NOT|SHALL|SHOULD NOT|REQUIRED|RECOMMENDED|NOT NULL|IS NOT|DELETE|SELECT|INSERT|UPDATE [A-Z]|WHERE|CASCADE|ALTER|CREATE|DROP|TABLE|IF NOT EXISTS|NOT EXISTS|AND NOT|OR NOT|NOT IN|GROUP BY|ORDER BY|JOIN|BREAKING CHANGE|GNU|LICENSE|AS IS)\b/;

/** Loud also as the only one of its sentence. */
const single = new Set(
  `not never always stop please really seriously why what again no don't dont do must all every wrong nothing nobody everything only
  very too still now broken terrible awful horrible disaster garbage read fix revert remove immediately cannot can't won't
  isn't doesn't wtf how this that your you yet any before after both each same huge way so much actually literally
  definitely absolutely exactly twice once anything unacceptable enough already hate bad worst stupid useless asap`
    .split(/\s+/)
    .filter(
      (word) =>
        ![
          'wtf',
          'asap',
          'both',
          'each',
          'same',
          'any',
          'all',
          'after',
          'before',
          'only',
          'this',
          'that',
          'so',
          'now',
          'do',
          'what',
          'how',
          'read',
          'fix',
          'remove',
          'no',
          'once',
          'way',
          'must',
        ].includes(word),
    ),
);

const shouted = new Set([
  ...single,
  ...`the a an is are was be to of in on it we i my our me it's its this that these those do did does done make makes made use uses using
  using code test tests merge merging review push pushing force rebase commit branch file files line lines change changes
  and or but if when then here there with without for from by at as up out off over under change break breaks breaking
  broke build production prod users user data time times ever need needs want wants have has had get got go going read
  look see check write run add take put keep leave let wait come think know understand work works one two three anyone
  someone guide contributing opening pr before after until because since first last next more most less than who which
  where fix remove how what all any no must once only now so way same each both delete touch approve ship it close
  open mess joke shit fuck fucking damn crap hell stupid idiot wrong bad good every single year old new docs documentation
  comment comments request finally yes ok okay come hello anybody listen believe supposed should would could can will`.split(
    /\s+/,
  ),
]);
