import { isBalanced, standsAlone, trade } from './remainder';
import type { Language } from './finding';
import { toSentence, type Sentence } from './sentence';
import { withoutWords } from './withoutWords';

/** What somebody did to the code, and what the change then does. */
const deeds: Readonly<Record<string, string>> = {
  ...{
    added: 'adds',
    broke: 'breaks',
    broken: 'breaks',
    changed: 'changes',
    copied: 'copies',
    deleted: 'deletes',
  },
  ...{
    disabled: 'disables',
    duplicated: 'duplicates',
    hardcoded: 'hardcodes',
    ignored: 'ignores',
    used: 'uses',
  },
  ...{ introduced: 'introduces', leaked: 'leaks', moved: 'moves', removed: 'removes', renamed: 'renames' },
  ...{ skipped: 'skips', swallowed: 'swallows', 'commented out': 'comments out', bypassed: 'bypasses' },
};

/** A common shape of a reproach, and the question that asks for the same. */
interface Shape {
  readonly find: RegExp;
  /** With `$` for the words kept. */
  readonly rewrite: string;
}

/** Returns the reproach as a question or a request with what it is about; undefined if it has no known shape. */
export function reworded(sentence: Sentence, isFair: (words: string) => boolean): string | undefined {
  const { text, prose, at, language } = sentence;
  const whole = text.replace(/[\s.!?…。！？]+$/, '');
  if (whole.length > longest) return undefined;
  for (const { find, rewrite } of shapes[language]) {
    const match = find.exec(whole);
    const [from, to] = match?.indices?.groups?.['what'] ?? [0, 0];
    if (to === from) continue;
    const what = prose.places.slice(at + from, at + to).trim();
    if (
      losesContent(whole.slice(0, from), language) ||
      !isBalanced(what) ||
      /[你您]|\b(?:you|your|u|ur)\b/i.test(what)
    )
      continue;
    const deed = deeds[match?.groups?.['deed'] ?? ''] ?? '';
    const base = (match?.groups?.['third'] ?? '').replace(/(?<=o|ch|ss)es$|ies$|s$/, (end) =>
      end === 'ies' ? 'y' : '',
    );
    const filled = rewrite
      .replace('#', deed)
      .replace('%', base)
      .replace('$', () => (rewrite.startsWith('$') ? capital(what) : what));
    const result = filled.replace(/(?<=[\w`)])(?=是出于)/, ' ');
    if (isFair(result)) return result;
    const same = toSentence(result);
    const kinder = same && withoutWords(same);
    if (kinder !== undefined && isFair(kinder)) return kinder;
  }
  return undefined;
}

/** Whether what goes before the words kept says something too. */
function losesContent(before: string, language: Language): boolean {
  if (language === 'zh') return trade.test(before);
  const clause = /^(.*)[,:!] /.exec(before)?.[1];
  return clause !== undefined && standsAlone(clause, language);
}

function capital(words: string): string {
  return /^[a-z]+(?:'[a-z]+)?(?:[\s,]|$)/.test(words)
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
}

const longest = 200;

/** Verbs of the mind: the reason for these isn't what the author wants to know. */
const mind =
  '(?!(?:think|mean|prefer|need|ask|expect|feel|say|believe|want|like|hate|insist|keep|always|bother|have|refuse|care|work|exist|get|look|act|talk|even|so|all|people|guys|not|never|sound|assume|know|get paid|pay)\\b)';
const rest = '(?<what>[a-z][^,;:]{6,150}|[a-z]+ [^;:]{5,150})';
const lead = '^(?:.{0,30}[,:!] )?(?:and |but |so |then |seriously |honestly |just |oh |well )*';

function shape(find: string, rewrite: string): Shape {
  return { find: new RegExp(find, 'd'), rewrite };
}

const shapes: Readonly<Record<Language, readonly Shape[]>> = {
  en: [
    shape(
      `${lead}why (?:on earth |in the world |the hell |the fuck |exactly )?did you (?:even |ever |just |still )?${mind}${rest}$`,
      'What was the reason to $?',
    ),
    shape(
      `${lead}why (?:on earth |in the world |the hell |the fuck |exactly )?(?:do|would) (?:you|anyone|anybody|someone|somebody|u) (?:even |ever |just |still |in their right mind |with half a \\w+ )*${mind}${rest}$`,
      'What is the reason to $?',
    ),
    shape(
      `${lead}why (?:didn't|did not|don't|couldn't|can't|won't|haven't) (?:you|we|u) (?:just |simply |even |ever )?${mind}${rest}$`,
      'Would it work to $?',
    ),
    shape(
      `${lead}(?:only an? |what (?:kind|sort) of |which )(?:[a-z-]+ ){1,4}?would (?:ever |even |actually )?${rest}$`,
      'Is there a reason to $?',
    ),
    shape(
      `${lead}(?:no |not one |no single )(?:[a-z-]+ ){1,4}?would (?:ever |even |actually )?${rest}$`,
      'Is there a reason to $?',
    ),
    shape(
      `${lead}(?:nobody|no one|no-one|no sane \\w+|no \\w+(?: \\w+)?|only an? (?:\\w+ ){1,2})(?: in their right mind| with .{2,30}?| who .{2,40}?)? ?(?<third>writes|stores|uses|does|puts|calls|names|ships|merges|pushes|commits|parses|catches|returns|adds|copies|builds|reads|sends|keeps|runs|tests|deploys|logs|hardcodes|creates|passes|sets) (?<what>[a-z\\uFFFC][^,;:]{5,120})$`,
      'Is there a reason to % $?',
    ),
    shape(
      `${lead}who (?:the hell |the fuck |on earth |in their right mind |even )*would (?:ever |even |actually )?${rest}$`,
      'Is there a reason to $?',
    ),
    shape(
      `${lead}(?:who (?:the hell |the fuck |on earth )?(?:told|asked|taught|allowed|permits|lets|let) you|what (?:on earth |the hell )?(?:possessed|made|convinced|compelled) you|how (?:high|drunk|stupid|dumb|lazy) do (?:you|i) have to be) (?:to )?(?!be |think )${rest}$`,
      'What was the reason to $?',
    ),
    shape(
      `${lead}how many (?:\\w+ )?times (?:do|must|should|have|will) (?:i|we) (?:have to |need to |got to )?(?:say|tell you|told you|ask you|asked you|ask|asked|repeat|remind you|explain)(?: you)? to (?<what>[a-z].{4,150})$`,
      'Could you please $?',
    ),
    shape(
      `${lead}how many (?:\\w+ )?times (?:do|must|should|have|will) (?:i|we) (?:have to |need to |got to )?(?:say|tell you|told you|repeat|remind you|explain)(?: you)? that (?<what>.{8,150})$`,
      '$.',
    ),
    shape(
      `${lead}(?:would it kill you to|is it (?:too much|so hard|that hard|too hard|so difficult) (?:to ask )?(?:for you )?to|how hard (?:is it|can it be) to) (?:just |at least |even |ever )?${rest}$`,
      'Could you $?',
    ),
    shape(
      `${lead}(?:can't|couldn't|can|could) (?:you|we) (?:not )?(?:just |at least |even |ever |please |for once )+${rest}$`,
      'Could we $?',
    ),
    shape(
      `${lead}(?:go |you (?:need to|should|must|have to) )?learn to (?!read|think|code|write|spell|listen|count|google|program|type|be |speak|live|behave|work|take|shut|use your)${rest}$`,
      'Could you $?',
    ),
    shape(`${lead}how is (?:this|it|that) (?:still |even )*not (?<what>.{4,80})$`, 'Could this be $?'),
    shape(
      `${lead}(?:everybody|everyone|anyone|anybody|any [a-z -]{2,30}|every [a-z -]{2,30}|even an? [a-z -]{2,40}|a child|an? [a-z -]{2,30})(?: who .{2,50}?| with .{2,40}?)? (?:knows|sees|sees at once|would see|can see|could see|would know|could tell you|can tell you|understands|could have told you|will tell you)(?: that)? (?!how|what|why|better|this|it|when|where|who|you)(?<what>.{12,150})$`,
      '$.',
    ),
    shape(
      `${lead}(?:did|have) you (?:even |ever |actually |seriously |really |bother(?:ed)? to )+(?:look|looked) at (?<what>.{4,100})$`,
      'Could you look at $ again?',
    ),
    shape(
      `${lead}(?:did|do) you (?:even |ever |actually |seriously |really |bother to )+(?<what>(?:test|run|try|check|compile|build|profile|measure|benchmark|open|load|lint) .{2,100})$`,
      'Could you $?',
    ),
    shape(
      `${lead}you (?:always |keep |constantly |never fail to |still |again |also |once again |clearly |obviously )*(?:forgot|forget|forgetting|neglected|failed|fail) to ${rest}$`,
      'Could we also $?',
    ),
    shape(
      `${lead}you (?:never|didn't|did not|haven't|don't) (?:ever |even |bother to |once )*(?<what>(?:add|write|update|run|check|handle|validate|close|release|rebase|squash|document|escape|use|remove|free|lock|log|mock|pin|bump|follow|split) [a-z\\uFFFC].{2,100})$`,
      'Could we $?',
    ),
    shape(
      `${lead}i(?:'ve| have)? (?:already )?(?:told|asked) you (?:(?:\\w+|\\d+) times )?to (?<what>.{6,120})$`,
      'Could you please $?',
    ),
    shape(`${lead}(?:will|would) you (?:please |finally |ever |just )+${rest}$`, 'Could you $?'),
    shape(
      `${lead}(?:you|u)(?:'ve| have)? (?:just |again |also |now |even |completely |totally |simply |actually |clearly |silently )*(?<deed>${Object.keys(deeds).join('|')}) (?<what>(?!it\\b|this\\b|that\\b|up\\b|to\\b|me\\b|us\\b|my |our )[a-z\\uFFFC].{3,120}?)(?: again| yet again| once more)?$`,
      'This change # $.',
    ),
    shape(
      `${lead}you(?:'ve| have)? (?:always |keep |constantly |never fail to |still |again |also |once again |clearly |obviously )*(?:forgot|forget|forgotten|forgetting|missed|overlooked) (?<what>(?:the|an?|\\uFFFC) ?[a-z\\uFFFC -]{3,60}?)(?: again| yet again| once more)?$`,
      'Is $ missing here?',
    ),
    shape(
      `^(?<what>hurry)(?: the hell| the fuck)? up(?: already| already,? .{0,20}|,? .{0,30})?$`,
      'When could this be ready?',
    ),
  ],
  zh: [
    shape(
      '^(?:.{0,12}[，,：:])?(?:你们?|您)?(?:这里|这边)?(?:到底|究竟)?(?:为什么|为啥|干嘛|干吗|何必|凭什么|为何)(?:你们?|您)?(?:这里|非?要|非得|还|就|又)*(?![不没会能这那总老看觉说，,])(?<what>[^，,。？?！]{3,60}?)(?:呢|啊|吗|呀|的)?$',
      '这里$是出于什么考虑？',
    ),
    shape(
      '^(?:.{0,12}[，,：:])?(?:谁|哪个|哪位)(?:他妈|特么|tm)?(?:让|叫|教|允许)(?:你们?|您)(?:这么|这样)?(?<what>[^，,。？?！]{3,60}?)的?(?:啊|呢|呀)?$',
      '这里$是出于什么考虑？',
    ),
    shape(
      '^(?:.{0,12}[，,：:])?(?:哪个|哪位|谁|什么人)(?:傻[逼叉x]|白痴|蠢货|天才|大神|大聪明|人才|高人|神仙|脑残|sb|家|正经人|他妈|特么|会|能)*(?:会|能)?(?<what>(?:在|把|用|给|往|拿)[^，,。？?！]{3,60}?)的?(?:啊|呢|呀)?$',
      '这里$是出于什么考虑？',
    ),
    shape(
      '^(?:.{0,12}[，,：:])?(?:只有|也就|就)(?:[^，,。？?！]{1,10})才?会(?<what>(?:在|把|用|给|往|拿|这样|直接)[^，,。？?！]{3,60}?)$',
      '这里$是出于什么考虑？',
    ),
    shape(
      '^(?:.{0,12}[，,：:])?(?:你们?|您)?(?:就|难道)(?:不能|不会|不知道)(?:先|好好|老老实实|自己|顺手)?(?<what>[^，,。？?！]{2,60}?)(?:吗|么|嘛)(?:啊)?$',
      '能不能$？',
    ),
    shape(
      '^(?:.{0,12}[，,：:])?(?:你们?|您)(?:就)?(?:不能|能不能)(?:先|好好|老老实实|自己|顺手)?(?<what>[^，,。？?！]{2,60}?)(?:吗|么|嘛|啊|呢)?$',
      '能不能$？',
    ),
    shape(
      '^(?:.{0,12}[，,：:])?(?:你们?|您)?(?:怎么|咋|为什么|为啥|干嘛)(?:你们?|您)?(?:就|又|还|总是|老是|老)*(?:不|没)(?:有)?(?!想|懂|人|意思|用|脑|救|法|完|好)(?<what>[^，,。？?！]{2,40}?)(?:呢|啊|吗|呀)?$',
      '能不能$？',
    ),
    shape(
      '^(?:.{0,12}[，,：:])?(?:(?:我|都|跟你|已经|早就)*(?:说|讲|提|强调|提醒)(?:了|过)?(?:你)?(?:多少|几|八百|无数|[一二三四五六七八九十百千n\\d]+)(?:遍|次|回)了?)[，,：: ]*(?<what>(?:不要|别|要|用|把|先|加|不能|请|不准).{3,80})$',
      '麻烦$。',
    ),
    shape(
      '^(?:.{0,12}[，,：:])?(?:任何|只要|但凡|是个|随便|连|哪怕|傻子|谁|小学生|刚)[^，,。？?！]{0,24}?都(?:知道|明白|懂|清楚|看得出来|看得出(?!来)|晓得)(?!你|怎么|什么|这)[，,]?(?<what>[^，,。？?！]{6,60})$',
      '$。',
    ),
    shape(
      '^(?:.{0,12}[，,：:])?(?:任何|没有?哪个|没有|正常|但凡)[^，,。？?！]{0,12}?(?:都)?不?会(?<what>(?:在|把|用|给|往|拿)[^，,。？?！]{3,60}?)$',
      '这里$是出于什么考虑？',
    ),
    shape(
      '^(?<what>催一下|快点|搞快点|能不能快点|抓紧|赶紧的?)(?:[，,].{0,20})?$',
      '这个大概什么时候可以好？',
    ),
  ],
};
