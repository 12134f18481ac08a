import type { Rule } from '../rule';
import { isAboutOneself } from './oneself';

/** Words that make the reader feel small, or leave no room for another view. */
export const belittling: readonly Rule[] = [
  {
    id: 'why-not-just',
    severity: 'information',
    reason: (t) =>
      t('"Why not just" hints that the answer was easy to see; offer the other way as a question.'),
    rewrite: { en: 'Would it work to …? It avoids …', zh: '改成…是否可行？可以避免…' },
    rows: {
      en: [
        {
          find: "why (not|don't (we|you)|didn't (we|you)|can't (we|you)|wouldn't (we|you)|aren't (we|you)) (just|simply) (?<what>[a-z][^.?!]{0,100})",
          rewrite: 'Would it work to $<what>',
        },
        "why (not|don't|didn't|can't|couldn't|isn't|wouldn't|doesn't|aren't|wasn't|haven't)( (we|you|it|this|that|they))? (just|simply|merely|at least)",
        "(can't|couldn't|couldn't|can not|cannot|shouldn't|wouldn't|didn't|don't|why) (you|we|this|it|that|i|one) (not )?(just|simply) ",
        "(couldn't|can't) (you|we) have (just|simply)",
        "what('s| is) (wrong with|stopping you from|so hard about) (just|simply|using|a (simple|plain))",
        'why (all )?(this|that|the|so much) (complexity|complicated|fuss|ceremony|overengineering|over-engineering|trouble|hoops|dance|gymnastics|acrobatics)',
        'why (make|making) (it|this|things) (so )?(complicated|hard|difficult|complex)',
      ],
      zh: [
        {
          find: '(为什么|为啥|干嘛|干吗|怎么|为何|咋|何不|何必)(你|你们|我们|咱们|这里|就|都|还)?(不|没)(直接|就|简单|干脆|顺手|统一|老老实实|好好)(?<what>[^，。！？,!?]{0,40})',
          rewrite: '$<what>是否可行？可以避免…',
        },
        '(直接|就|只要|只需要?|简单|无非|不过)[^，。！？]{1,24}(不就|就)(行了|完了|好了|可以了|得了|ok|结了|解决了|够了|搞定了|成了)[吗么嘛吧]?',
        '(不就|不就是)[^，。！？]{0,16}(的事|的事儿|搞定|完了|行了|好了|可以了|解决|一行|一句|而已|得了)(吗|么|嘛|了)?',
        '(有必要|犯得着|用得着|至于)(这么|搞得这么|搞这么|写这么|弄这么|绕这么|整这么|那么|为此|为了|这样)[^，。！？]{0,16}(吗|么|嘛|[?？])',
        '(何必|何苦|干嘛|干吗|为啥要|为什么要|为啥|为什么)(非要|非得|一定要|绕|搞|整|弄|写|这么)(这么|得这么|那么|一|个|出|成|大)?[^，。！？]{0,10}(复杂|麻烦|绕|圈|费劲|花里胡哨|啰嗦|大费周章|折腾|弯)',
      ],
    },
  },
  {
    id: 'obviously',
    severity: 'hint',
    reason: (t) => t('What is obvious to you need not be to others; say when it fails.'),
    rewrite: { en: 'As far as I can see,', zh: '据我所见，' },
    isMeantWell: isAboutOneself,
    rows: {
      en: [
        {
          find: "(obviously|clearly|evidently|plainly|needless to say|it goes without saying|goes without saying|of course|self-evident(ly)?|self-explanatory|as (everyone|everybody|anyone|we all) (should )?knows?|surely|blatantly|as you (should|must|surely|probably) know|patently|trivially|undoubtedly|it's obvious|that's obvious|this is obvious|should be obvious|pretty obvious|really obvious|painfully obvious|is obvious|so obvious|quite obvious|hardly rocket science|not rocket science|no-?brainer|duh|well duh|d'oh|it stands to reason|without (a )?doubt|there is no doubt|it is clear that|it's clear that)",
          unless:
            "(more|less|very|much|as|reads?|so|state[ds]?|explain(s|ed)?|document(s|ed)?|written|say|says|said|label(l)?ed|marked|name[ds]?|shows?|separate[ds]?|express(es|ed)?|communicates?|not|isn't|n't|if it's|how|see|think|convey(s)?|distinguish|differentiate|log|mark|spell|define[ds]?|communicate|indicate|describe|demonstrate) (\\w+ )?(clearly|obvious|obviously|self-explanatory)|of course( not)?[,!.] (please|thanks|sure|happy|feel|i|you're|take|go|no|done|fixed|good)|^of course[.! ]*$|(and|but|or|unless|course) of course|of course (i|feel|if you|happy)|clearly (document|state|separate|mark|explain|name|define|labeled|indicat|shows|written|distinguish)|(make|makes|made|making) (it|this|that) (\\w+ )?(clear|obvious)|unless (it's|it is) obvious|trivially copyable|trivially (constructible|destructible)",
        },
        "(it's|its|it is|this is|that's|that is|is|are|was|would be|super|really|pretty|just|quite|so|all|very|should be|absolutely|utterly|totally|completely) (\\w+ly )?(trivial|child's play|elementary|kindergarten stuff|common (sense|knowledge)|basic (stuff|knowledge|computer science|programming|cs|sql|math|maths|knowledge)|(cs|programming|coding|computer science|web|sql|git|security|python|java|algorithms?) ?-?101|really (easy|simple|basic)|so (easy|simple|basic)|dead (easy|simple)|a (two|one|five|2|1|5|ten|10|thirty|30)[- ](minute|second|line|liner)( \\w+)?|a piece of cake|well[- ]known|textbook|day[- ]one( stuff)?|first[- ]year( stuff| material)?|as simple as|super (easy|simple|basic)|not (that )?(hard|difficult|complicated|rocket science)|nothing (new|special|hard)|the most basic( thing)?)",
        "(the|such a|a) (most )?(basic|elementary|fundamental|beginner's?|rookie|novice|amateur|schoolboy|newbie|textbook|classic beginner|first-year|junior|freshman)( of)? (mistakes?|errors?|rule|thing|things|principle|concept|stuff|knowledge|level|bug|programming|computer science|trap|blunder)( (of|in|about|when|that|every|like)( \\w+){1,4})?",
        '(cs|programming|coding|computer science|web|sql|git|security|python|java|networking|database|crypto|concurrency|software|engineering|c|rest|http) ?-?101<end>',
        '(cs|programming|coding|computer science|web|sql|git|security|python|java|networking|database|crypto|concurrency|software|engineering|rest|http) ?-?101',
        "(every|any)(one|body) (here )?(knows|can see|understands|agrees|learns|should know|would agree|knew)|(even|as) everyone|we all know|as (is |we )?(well|all) know|(every|any) (beginner|junior|student|intern|textbook|tutorial|book|first-year|child|kid|schoolchild|freshman)( \\w+)? (knows|learns|should know|covers|teaches|explains|tells|will tell|can tell)|(you|one|we|everyone|everybody) (should|ought to|must|really should) (already |all |really |surely )?know (that|this|better|by now|how|the|what)|(learn|learned|learnt|taught|covered) (this |that |it )?(in|on) (the |your )?(first|1st|day|week|school|kindergarten|cs|chapter|year|primary|high school|university|college|elementary|lesson|any)|first (thing|lesson|chapter|week|rule) (you|of|in|they|one|anyone|everybody)( \\w+){0,3} (learns?|teach|taught|programming|of|university|school|class|course|lecture|tutorial)|(is|are) (it|this|that) not obvious|isn't (it|this|that) obvious|(how|why) is (this|that|it) not obvious|(shouldn't|should not) (even )?(need|have) (to be )?(explain|explained|explaining|saying|said|to say|to explain|be said|telling|pointing|to tell|pointing out)|do i need to (say|mention|explain)|not (exactly )?(rocket science|brain surgery|hard to (see|guess|figure)|difficult to (see|understand|figure))|any fool|(anyone|anybody|everyone) (can|could|would|will) (see|tell|spot|notice|do (this|that)|figure|write|understand)|a (quick|simple) (look|glance|search|test|run) (would|will|should|shows|tells|reveals)|(it|this|that) takes (two|five|ten|a few|one|like|literally|about|\\d+) (\\w+ )?(seconds|minutes|secs|lines)|(two|one|five|2|1|5|ten|10)[- ](minute|second|line) (job|fix|change|thing|task)|it doesn't take (a genius|much|rocket)",
      ],
      zh: [
        {
          find: '显然|很显然|显而易见|众所周知|不言而喻|毋庸置疑|毫无疑问|理所当然|不用说|不必说|不用多说|谁都知道|谁都(看得出|明白|懂|会|清楚|晓得)|(大家|所有人|人人|任何人|每个人|是个人|地球人|全世界|谁|傻子|小孩)(应该)?(都|也)(应该)?(知道|明白|清楚|懂|会|看得出|晓得|能看|看得)|很?明显(?!的?(改善|提升|变化|差异|区别|好转|下降|提高|变快|增加|减少|优化|收益|瓶颈|卡顿))|明摆着|明眼人|一眼就能?(看|知)|一看就(知道|能|会|是|明白|懂)|一看便知|(这|这个|这都|这点|这些|这种|那)?(是|就是|都是|属于|可是|应该是|算是)?(最|很|非常|极其|最最)?(基本|基础|简单|入门|初级|低级)的?(常识|东西|知识|概念|问题|错误|道理|要求|操作|用法|规则|原则|规范|语法|逻辑|内容|知识点|素养|功)(?!类|库|包|镜像)|(这|那|都|是|基本|属于|的|算)(是|个|种|基本|点|应该)*常识|常识(性|啊|吧|问题|<end>)|基操|有手就(行|会|能)|是个?人都(会|知道|能|懂)|(新手|入门|初学|小学|初中|幼儿园|大学|大一|第一课|教科书|课本|教材|基础课|书)[^，。！？]{0,8}(都|就|里|上)(学|讲|教|会|知道|写|有|说|提)(过|了|的|到)?|第一(课|章|节|天|页|讲)(就|都)?(教|讲|学|说|写|会)|(入门|新手|初学者|小白|菜鸟)(级|级别|水平)?的?(错误|问题|知识|水平|坑)|(很|非常|多|这么|超|挺|特别|太)(简单|容易|基础|基本)(的|了|啊|吧|呀|好吗|一|就|的事|的东西|的道理|的问题|的吧){1,2}<end>|(两|一|几|三|五|十|半|[1-9]\\d?)(分钟|秒|秒钟|句话|下子|行|行代码)(的|就|能)*(的?(事|活)|搞定|解决|弄完|写完|改完|完事|行了|好了)|随便(写写?|搞搞?|弄弄?|改改?|找个人|一个人|一写|谁|查查|一查|一搜|搜搜)(都|就|也)?|so easy|这有什么(难|好|可|不)|这不就是|不就是(加|改|换|用|调|个|一|多|少|删)|想都不用想|用脚(想|趾)|动动手指|闭着眼(睛)?(都|也)|稍微(想|看|动)(一想|一下|想|看|动)?(都|也|就)(知道|能|会|明白)|不难(想|看|理解|发现|猜|吧)|这还用(说|问|讲|想|教|我)|还用(说|问|讲|想|教)(吗|么)?|用得着(说|问|讲)|无脑(用|加|上|选)|不用想(都|也)',
          unless:
            '不(太|是|那么|够|大)?(很)?明显|(更|没那么|不|没有|对我来说|是否|够不够|并不|并非)(很|太|那么|够)?(明显|显然|简单|基础)|(基础|基本)(类|库|镜像|设施|数据|组件|服务)|(简单|基础|入门)(的)?(介绍|示例|文档|教程|测试|说明|描述)|明显(改善|提升|变|好|下降|优化|快)',
        },
      ],
    },
  },
  {
    id: 'absolutes',
    severity: 'information',
    reason: (t) => t('Absolutes are easy to disprove and hard to hear; say what you cannot follow.'),
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
        "(who|nobody|no one) (still|even|the hell|on earth|in their right mind|actually|would ever|would even|writes|would want|does) (\\w+ )?(uses?|writes?|does|do|use|write|wants?|needs?|need|want|code|codes|programs?|cares?|reads?|this|that|like)( \\w+){0,4}( anymore| these days| nowadays| in 20\\d\\d| today| like (this|that)|[?])|(it's|this is|we're in|its) (not )?(20\\d\\d|the 90s|the nineties|1999|199\\d|the 21st century|the stone age)|in this day and age|(this|that|it) (is |will |would |should |can |could )?(never|under no circumstances) (ever )?(work|works|worked|going to work|be (merged|acceptable|ok|accepted|done|allowed|used)|have (been|passed|happened)|happen|scale|fly|pass|ship)<end>|there('s| is| are)( absolutely| literally| really| simply)? (no|zero|never any) (excuse|reason|way|point|justification|world|universe|scenario|need|circumstances)( \\w+){0,3} (to|for|in which|where|why|that|this|anyone|under)( \\w+){0,5}<end>|(always|never) (ever|under any|do (this|that|it)|use (this|that|it)|write)( \\w+){0,3}<end>|the only (right|correct|sane|proper|sensible|acceptable|valid|reasonable) (way|solution|approach|choice|thing|option)|(the|a) (right|correct|proper|sane|normal) way (to do (it|this|that)|is|would be)|(everything|nothing|all of (this|it|that)|every (single )?(line|part|thing|bit|one|function|test|file)( of (this|it|that))?)( \\w+)? (is|here is|in here is|in this (pr|file) is|about this is|are|works|makes sense)( just| so| completely| totally)* (wrong|broken|bad|unreadable|unacceptable|pointless|useless|here|off|needs|terrible|horrible|a mess|overcomplicated)|(completely|totally|utterly|entirely) (pointless|useless|unnecessary|misses? the point|missing the point|wrong|defeats)|(what|where)('s| is| was| exactly is| even is)? the (point|purpose|value|benefit|sense) (of|in) (any of|all|this|having|even|doing|it)( \\w+)?( at all)?<end>|(you|we|one) (can't|cannot|can never|must never|should never|never) (ever )?(do (this|that)|write (this|that|code|it) (like|this)|be serious|just do)( \\w+){0,3}<end>|is (never|not ever) (acceptable|ok|okay|a good idea|right|allowed|an option|the answer)|(worst|stupidest) (idea|thing|way) (ever|possible|imaginable|i've)|literally (no one|nobody|everyone|everything|nothing|anything|the worst|useless|unreadable|impossible|any)|in (literally )?(any|every) (other )?(serious|real|sane|professional|decent|normal|modern) (project|company|codebase|shop|team|language)",
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
        '(永远|绝对|从来|绝|万万|绝不|决不)(都)?(不能|不要|不会|不可能|不可以|不应该|不该|别|不允许|不行|不可)(?!.{0,30}(因为|否则|不然|会))[^，。！？]{0,16}<end>|(唯一|只有)(正确|合理|对|能)的?(做法|方式|写法|方案|办法|这|一种)|(一无是处|全是错|全错|没一(行|处|个)(对|能|好|是)|没有一(行|处|个)(对|能|好|是)|哪哪都|处处都|到处都是(问题|bug|坑)|全是(坑|bug|问题)|没法(用|维护|读|改|看|调)<end>|(这|那)(绝对|肯定|百分百|100%|铁定|必然|一定)(不行|有问题|会出|错|不对|是错)|绝对(不行|有问题|不对|不可能|错)|多此一举|画蛇添足|脱裤子放屁|毫无卵用|一点用都没|(?<!我)想当然(?!了)|自欺欺人|本末倒置|南辕北辙|舍近求远|吃饱了撑|闲得慌|(?<!空)闲的|图什么|大错特错|错得离谱|不可理喻|匪夷所思|莫名其妙)',
      ],
    },
  },
  {
    id: 'just-simply',
    severity: 'hint',
    isOff: true,
    reason: (t) => t('"Just" and "simply" make the work of others look small; the sentence does without.'),
    rewrite: { en: 'A … would …', zh: '用…可以…' },
    rows: {
      en: [
        {
          find: '(^|[.,;:!?] |please |then |and |could |you can |we can |should |to )(just|simply) (?<what>[a-z]+)',
          rewrite: 'Could we $<what>',
        },
      ],
      zh: [
        '(直接|简单|只要|只需)[^，。！？]{0,12}(就行|就好|就可以|即可|就完了|就完事|不就)',
        '^(直接|就)(用|改|换|加|写|删|调)',
      ],
    },
  },
  {
    id: 'taste-as-rule',
    severity: 'information',
    reason: (t) => t('Taste is no rule; name the guideline, or call it a nit.'),
    rewrite: { en: 'nit (non-blocking): the style guide prefers …', zh: 'nit（可不改）：按规范建议…' },
    isMeantWell: (_, comment) => comment.isLabelled,
    rows: {
      en: [
        "i (really |just |absolutely |personally |simply |honestly |truly |do |so |kind of |genuinely )*(hate|despise|loathe|detest|dislike|can't stand|cannot stand|abhor|don't like|do not like|am not a fan|hated|can't bear|am allergic)( (it|to|of))?( when| how| that| this| these| those| the| seeing| your| all| any| such| code| comments| people| ternar| nested| magic| abbreviat| \\w+s?)( \\w+){0,6}<end>",
        "(i'm|i am|am) (really |just |so |personally |honestly )*(not a (big |huge )?fan|allergic to|no fan)( of| to)?( this| these| that| those| the| your| how| such)( \\w+){0,5}<end>",
        "(this|that|it) (is |just |really |simply )*(not )?(my (taste|style|cup of tea|liking|preference)|to my (taste|liking))( at all)?<end>|not (really )?(my (taste|style|cup of tea|thing)|a fan)( of( \\w+){1,4})?<end>|i (would never|'d never|would have never|never) (write|do|name|use|structure|call|put|have (written|done))( \\w+){0,6}<end>|(that's|this is|it's) not how i('d| would) (do|write|name|structure|have)( \\w+){0,4}<end>|i (would|'d) (have )?(do|done|write|written|structure|structured|name|named|implement|implemented|approach|approached|design|designed) (this|it|that) (completely |totally |very |entirely )?(differently|another way|in a different way|in another way|my way)<end>|because i (like|prefer|want|say) (it|so)|i want (it|this) (done )?my way|(doesn't|does not) (suit|match|fit) my (taste|style)|i (just )?(don't|do not) (want|like|love|enjoy) (this|that|it|to see (this|that|it))( here| at all| style| name| pattern| approach| way)*<end>",
      ],
      zh: [
        '(我|本人|个人|就是|真的)(真的|就是|个人|很|非常|最|特别|超级?|超|一向|一直|实在|有点|比较)*(不喜欢|讨厌|反感|厌恶|最烦|看不惯|受不了|不爱|恨|烦|不待见|看不上|看不顺眼|嫌弃|接受不了|无法接受|忍不了|忍受不了)[^，。！？]{0,24}(写法|风格|命名|代码|方式|做法|东西|格式|语法|这样|这种|缩写|人|这么写|用法|注释|名字|叫法|设计|模式|操作|样子|套路|了|的|缩进|三元)?<end>',
        '(不合|不符合|不是|不对|不太合)(我|本人|个人)的?(口味|胃口|习惯|审美|风格|喜好|偏好|菜)|我(从来|一般|绝对|绝|就|肯定)?不(会)?(这么|这样)(写|做|命名|用|搞|设计|干)<end>|(换|要|换做|换成|如果是?)我(就|的话|来写|写|绝对|肯定|才)[^，。！？]{0,10}(不会|不这|不|会写成|用|写)<end>|(看着|看起来|看|瞧着|读着)(就)?(不爽|不舒服|难受|碍眼|别扭|不顺眼|膈应|心烦|烦|闹心|不顺)<end>|(别用|不要用|不许用|不准用)[^，。！？]{0,12}[，,](我|看着|难看|丑|不喜欢|讨厌)|我觉得(不好看|难看|丑|不美|不爽)<end>|按我(的|说的)(习惯|风格|喜好|来|方式|写法|做|改)<end>',
      ],
    },
  },
];
