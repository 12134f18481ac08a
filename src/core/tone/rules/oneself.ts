import type { Sentence } from '../sentence';

/** Who laughs at himself, or speaks of his own old code, wounds nobody. */
export function isAboutOneself({ text }: Sentence): boolean {
  return english.test(text) || chinese.test(text);
}

const english =
  /\b(?:i'm|i am|i was|i've been|i feel|me being|makes me|i must be|call me|i sound|i look) (?:an?|the|such|so|too|being|just|really|still|also|probably|clearly|not|pretty|completely|a bit|totally|super|kind of|kinda|like)? ?(?:complete |total |absolute |bit |little |real |big |huge )?(?:idiot|moron|fool|clown|stupid|dumb|dense|blind|slow|lazy|noob|n00b|newbie|amateur|bad|terrible|horrible|awful|thick|silly|clueless|ignorant|useless|an idiot|dummy|sloppy|careless|embarrassed|ashamed|crazy|incompetent|rusty|hopeless|dim|muppet|ashamed)\b|\b(?:stupid|silly|dumb|poor|lazy|foolish|clumsy|bad|shame on|careless) me\b|\bmy (?:own |first |old |previous |earlier |last |original |initial |former |terrible |stupid |horrible |dumb |bad |poor |lousy |crappy |sloppy |awful |younger )*(?:comment|version|code|test|tests|mistake|fault|bad|suggestion|attempt|commit|change|patch|pr|english|reading|naming|idea|implementation|branch|parser|typo|ignorance|brain|memory|wording|explanation|fix|script|hack|design|proposal|understanding|self|laziness|stupidity|carelessness|draft|bug|regex|knowledge|review|question|local)\b|\bi (?:wrote|made|introduced|broke|messed|screwed|missed|goofed|botched|misread|overlooked|forgot|committed|copied|confused|added)\b|\bi'm (?:the idiot|to blame)|\bmy (?:bad|fault|mistake)|\bsorry for|\bignore me\b|\bplease disregard\b/;

const chinese =
  /(?:^|[，。！？：:,、 ])(?:(?:也|都|可能|应该|估计|看来|原来)?是我|怪我|我|抱歉|不好意思|问个|请教个?|问一个|提个)(?:自己|个人|之前|当时|当年|以前|这边|这里|最初|一开始|刚才|昨天)?[^，。！？你]{0,6}(?:蠢|傻|笨|菜|瞎|眼瞎|水平有限|写错|搞错|弄错|看错|理解错|记错|想错|写得很?烂|写的|漏|忘|无知|孤陋寡闻|愚钝|的锅|背锅|的错|不熟|不懂|没看懂|脑子|糊涂|粗心|小白|外行|新手|短路|抽了)|眼瞎[，。！？]?$|问个傻问题|傻问题|愚蠢的问题|蠢问题|(?:我|自己)(?:的)?(?:错|锅|问题|疏忽|失误)|当(?:年|时|初)[^，。！？]{0,8}(?:我|赶)|收回(?:我|上|前)|我上(?:一|面)|^我又|我是小丑|我(?:那|这)(?:坨|种|段|版)|我手写|的我[，,]|我当(?:初|年|时)|惭愧|当我没说|(?:请|麻烦|可以)(?:大家)?(?:忽略|无视)|我(?:第一次|刚)接触|我刚(?:刚|才)|刚(?:刚|才)我|按你的来|是我(?:刚|之前|以前|当)/;
