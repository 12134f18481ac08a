import type { Rule } from '../rule';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const absolutes: Rule<'absolutes'> = {
  id: 'absolutes',
  severity: 'information',
  reason: reasonMessages.absolutes,
  rewrite: { en: "I can't follow this part, because …", zh: '这段我没理解，因为…' },
  isMeantWell: isAboutOneself,
  rows: {
    en: [
      {
        find: '(no ?(one|body)|nobody|not a (single )?(person|soul))( \\w+ly| else| sane| here| in their right mind| in the world| on earth| with (a|any) (\\w+)| who \\w+)* (would|could|will|does|writes|uses|wants|understands|ever|needs|cares|reads|can (read|understand|follow|maintain)|asked|is going to|likes|should|in their|has ever|even|knows what|knows how)',
        unless:
          'no one else (can|could|has|is|owns)|if (no one|nobody)|nobody else (is|can|has|uses)|so (that )?(nobody|no one)|no one (uses|needs|will notice) (it|this|that) (anymore|any more|yet|outside|so)|(nobody|no one) (uses|needs|calls) (it|this|that|\\uFFFC)',
      },
      '(any|every|no) (\\w+ )?(sane|competent|decent|real|good|professional|serious|half-?decent|self-respecting|reasonable|senior|experienced|proper|normal|rational|sensible|halfway competent|modern|actual|true|mediocre|average|capable|respectable|half-?competent|qualified|trained|sober)( \\w+)? ?<developer>?( who \\w+ \\w+)? (would|could|knows|does|writes|should|will|uses|can|ever|has|in|understands|worth)',
      "(makes|make|making|made|has|have|there's|there is|serves|got|with|see) (absolutely |literally |exactly |just |really |simply |completely |utterly )*(no|zero|not any) (sense|purpose|point|reason|logic|value|justification|excuse|benefit)( whatsoever| at all| to (anyone|me at all|anybody)| of any kind)?<end>",
      '(absolutely|completely|totally|utterly|entirely|100%|simply|just|plain|flat out|flat-out|dead|fundamentally|obviously|clearly|categorically|wildly|hopelessly) (wrong|pointless|unacceptable|useless|unnecessary|broken|backwards|incorrect|impossible|ridiculous|unreadable|meaningless|not (acceptable|ok|okay)|unusable|false|misguided|senseless|absurd|inexcusable|incomprehensible|unmaintainable|nonsensical|needless)',
      '(who|nobody|no one) (still|even|the hell|on earth|in their right mind|actually|would ever|would even|writes|would want|does) (\\w+ )?(uses?|writes?|does|do|use|write|wants?|needs?|need|want|code|codes|programs?|cares?|reads?|this|that|like)( \\w+){0,4}( anymore| these days| nowadays| in 20\\d\\d| today| like (this|that)|[?])',
      "(it's|this is|we're in|its) (not )?(20\\d\\d|the 90s|the nineties|1999|199\\d|the 21st century|the stone age)",
      'in this day and age',
      '(this|that|it) (is |will |would |should |can |could )?(never|under no circumstances) (ever )?(work|works|worked|going to work|be (merged|acceptable|ok|accepted|done|allowed|used)|have (been|passed|happened)|happen|scale|fly|pass|ship)<end>',
      "there('s| is| are)( absolutely| literally| really| simply)? (no|zero|never any) (excuse|reason|way|point|justification|world|universe|scenario|need|circumstances)( \\w+){0,3} (to|for|in which|where|why|that|this|anyone|under)( \\w+){0,5}<end>",
      'never ever( \\w+){0,4}<end>',
      'the only (right|correct|sane|proper|sensible|acceptable|valid|reasonable) (way|solution|approach|choice|thing|option)',
      '(the|a) (right|correct|proper|sane|normal) way (to do (it|this|that)|is|would be)',
      '(everything|nothing|all of (this|it|that)|every (single )?(line|part|thing|bit|one|function|test|file)( of (this|it|that))?)( \\w+)? (is|here is|in here is|in this (pr|file) is|about this is|are|works|makes sense)( just| so| completely| totally)* (wrong|broken|bad|unreadable|unacceptable|pointless|useless|here|off|needs|terrible|horrible|a mess|overcomplicated)',
      '(completely|totally|utterly|entirely) (pointless|useless|unnecessary|misses? the point|missing the point|wrong|defeats)',
      "(what|where)('s| is| was| exactly is| even is)? the (point|purpose|sense) (of|in) (any of|all|even|doing|it)( \\w+)?( at all)?<end>",
      "(you|we|one) (can't|cannot|can never|must never|should never|never) (ever )?(do (this|that)|write (this|that|code|it) (like|this)|be serious|just do)( \\w+){0,3}<end>",
      'is (never|not ever) (acceptable|ok|okay|a good idea|right|allowed|an option|the answer)',
      "(worst|stupidest) (idea|thing|way) (ever|possible|imaginable|i've)",
      'literally (no one|nobody|everyone|everything|nothing|anything|the worst|useless|unreadable|impossible|any)',
      'in (literally )?(any|every) (other )?(serious|real|sane|professional|decent|normal|modern) (project|company|codebase|shop|team|language)',
      'one (simply )?does not|(any|every) (competent|decent|half-decent|self-respecting|serious|sensible|sane|proper|real) (\\w+ )?\\w+ (would|will|should|knows|does|can|documents|writes|tests|uses|has|understands|checks|handles)',
      "(everyone|everybody)( \\w+){1,6} (knows|is expected to know|should know|understands|has known)|(anyone|anybody) (could|would|should|might)('ve| have) (seen|known|guessed|told|spotted|noticed)|(it's|this is|it is|that's) (hardly|not exactly|not that|not so) (complicated|difficult|hard|complex|tricky)|a (basic|minimal|passing|rudimentary) (understanding|knowledge|grasp) of( \\w+){1,4} (would|is|was|should|goes)|(nobody|no one) in (his|her|their) right mind",
    ],
    zh: [
      {
        find: '(没人|没有人|没有任何人|没有哪个人|没谁|谁)(会|还|能|敢|愿意|想|看得懂|这么|这样|用|写|看|需要|在乎|关心|受得了|维护|看得)[^，。！？]{0,24}(写|用|看|做|传|维护|搞|想|干|起|设计|啊|懂|改|读|调|管|敢|命名|接手|了)(?!.{0,6}(的话|时|呢))',
        unless:
          '如果没人|没人(回|认领|处理|维护了|消费|跟进|收到|用了|调|引用|import|依赖|再用)|要是没|的话|由谁|谁(来|能帮|维护|负责)|目前没人|暂时没人|已经没人',
      },
      '(根本|完全|压根|毫|简直|丝毫|绝对|纯粹|彻底|一点也?|一点都?)(就|是|都|也)*(没|没有|不|毫无|无|多余|无法|错|反|看不|读不|说不|行不|站不)(任何)?(意义|必要|道理|用|用处|价值|行|对|可行|合理|通|能用|可能|懂|可用|得|成立|适合|可取|可接受|能接受|符合|可读|可维护|逻辑|可言|卵用|的|是|了|在|可以)',
      '(毫无|没有任何|没任何|没有一点|没一点|没有丝毫)(意义|必要|道理|用处|价值|可读性|可维护性|逻辑|章法|好处|理由|作用|技术含量|规范|设计|美感|可取)',
      '(任何|所有|但凡|凡是|只要是|是个|稍有|稍微|但凡是个?|正常|随便哪个|哪个|一个合格|合格|哪怕|有点|有)(一个|个|有|是|懂|点|有点|有一点|稍有|的)*(经验|常识|正常|合格|靠谱|脑子|专业|水平|正经|像样|追求|程序员|开发|工程师|人|学过|用过|写过)(的)?[^，。！？]{0,8}(都|就|也|谁)(会|不会|知道|能|该|不可能|应该|懂|这么|不)',
      '(现在|都|如今|这年头|20\\d\\d|什么年代|今天)(20\\d\\d ?年)?(了)?[，,]?(谁|哪|没人|哪有人|哪还有人|还有人|有谁|怎么还|居然还)(还|会|在|有|用|这么|这样)*(用|写|搞|这么|这样|手写|手动|是|在)',
      '(永远|绝对|从来|绝|万万|绝不|决不)(都)?(不能|不要|不会|不可能|不可以|不应该|不该|别|不允许|不行|不可)(?!.{0,30}(因为|否则|不然|会))[^，。！？]{0,16}<end>',
      '(唯一|只有)(正确|合理|对|能)的?(做法|方式|写法|方案|办法|这|一种)',
      '(一无是处|全是错|全错|没一(行|处|个)(对|能|好|是)|没有一(行|处|个)(对|能|好|是)|哪哪都|处处都|到处都是(问题|bug|坑)|全是(坑|bug|问题)|没法(用|维护|读|改|看|调)<end>|(这|那)(绝对|肯定|百分百|100%|铁定|必然|一定)(不行|有问题|会出|错|不对|是错)|绝对(不行|有问题|不对|不可能|错)|多此一举|画蛇添足|脱裤子放屁|毫无卵用|一点用都没|(?<!我)想当然(?!了)|自欺欺人|本末倒置|南辕北辙|舍近求远|吃饱了撑|闲得慌|(?<!空)闲的|图什么|大错特错|错得离谱|不可理喻|匪夷所思)',
    ],
  },
};
