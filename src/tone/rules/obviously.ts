import type { Rule } from '../rule';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const obviously: Rule<'obviously'> = {
  id: 'obviously',
  severity: 'hint',
  isPhrase: true,
  reason: reasonMessages.obviously,
  rewrite: { en: 'As far as I can see,', zh: '据我所见，' },
  isMeantWell: (sentence) =>
    isAboutOneself(sentence) || /\b(?:thanks?|better than|nicer|great)\b|谢谢/.test(sentence.text),
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
      '(every|any)(one|body) (here )?(knows|can see|understands|agrees|learns|should know|would agree|knew)',
      '(even|as) everyone|we all know|as (is |we )?(well|all) know',
      '(every|any) (beginner|junior|student|intern|textbook|tutorial|book|first-year|child|kid|schoolchild|freshman)( \\w+)? (knows|learns|should know|covers|teaches|explains|tells|will tell|can tell)',
      '(you|one|we|everyone|everybody) (should|ought to|must|really should) (already |all |really |surely )?know (that|this|better|by now|how|the|what)',
      '(learn|learned|learnt|taught|covered) (this |that |it )?(in|on) (the |your )?(first|1st|day|week|school|kindergarten|cs|chapter|year|primary|high school|university|college|elementary|lesson|any)',
      'first (thing|lesson|chapter|week|rule) (you|of|in|they|one|anyone|everybody)( \\w+){0,3} (learns?|teach|taught|programming|of|university|school|class|course|lecture|tutorial)',
      "(is|are) (it|this|that) not obvious|isn't (it|this|that) obvious",
      '(how|why) is (this|that|it) not obvious',
      "(shouldn't|should not) (even )?(need|have) (to be )?(explain|explained|explaining|saying|said|to say|to explain|be said|telling|pointing|to tell|pointing out)",
      'do i need to (say|mention|explain)',
      'not (exactly )?(rocket science|brain surgery|hard to (see|guess|figure)|difficult to (see|understand|figure))',
      'any fool',
      '(anyone|anybody|everyone) (can|could|would|will) (see|tell|spot|notice|do (this|that)|figure|write|understand)',
      'a (quick|simple) (look|glance|search|test|run) (would|will|should|shows|tells|reveals)',
      '(it|this|that) takes (two|five|ten|a few|one|like|literally|about|\\d+) (\\w+ )?(seconds|minutes|secs|lines)',
      '(two|one|five|2|1|5|ten|10)[- ](minute|second) (job|fix|change|thing|task)',
      "it doesn't take (a genius|much|rocket)",
    ],
    zh: [
      {
        find: '[^，。！？]{1,14}而已(?=[，,。！]|$)',
        unless: '建议|偏好|个人|nit|确认|好奇|提醒|问|看看|示例|参考|想法|我|强迫症|口味',
      },
      '(有什么|有啥)(好)?(讨论|纠结|难|复杂|争|可说|可讨论|可纠结)的|(就)?(完事(儿|了)?|搞定了?)(?=[，,。！]|$)|无非(就)?是|说白了|有手就行|分分钟|(分钟的事|小时的活|分钟的活|小时的事|一行的事)|犯不着|没那么复杂|常识问题|这么(基础|简单|明显)的|这(就)?不就是',
      '(懂|写过|学过|用过|稍微|懂行|有经验|正经|但凡)[^，。！？]{0,14}(的)?(人|项目|团队)?都(不会|知道|会|看得出|用|明白|懂|能)|有眼睛(的)?(都|就)|一辈子都?不?会|没有人?(还|会)(在)?(用|去用|真)|正常人(谁|都|哪)|只要看过[^，。！？]{1,20}就(不会|知道)|<novice>都(知道|看得出)|(永远|从来)都?(不应该|不该|不会有)',
      '(这|都|其实|本来|明明|又不|也)(个|些)?(很|挺|超|那么|特别|非常|再)?(简单|容易)(的|啊|吧|嘛|了)?[，,](加|改|换|用|调|删|只|就)',
      {
        find: '显然|很显然|显而易见|众所周知|不言而喻|毋庸置疑|毫无疑问|理所当然|不用说|不必说|不用多说|谁都知道|谁都(看得出|明白|懂|会|清楚|晓得)|(大家|所有人|人人|任何人|每个人|是个人|地球人|全世界|谁|傻子|小孩)(应该)?(都|也)(应该)?(知道|明白|清楚|懂|会|看得出|晓得|能看|看得)|很?明显(?!的?(改善|提升|变化|差异|区别|好转|下降|提高|变快|增加|减少|优化|收益|瓶颈|卡顿))|明摆着|明眼人|一眼就能?(看|知)|一看就(知道|能|会|是|明白|懂)|一看便知|(这|这个|这都|这点|这些|这种|那)?(是|就是|都是|属于|可是|应该是|算是)?(最|很|非常|极其|最最)?(基本|基础|简单|入门|初级|低级)的?(常识|东西|知识|概念|问题|错误|道理|要求|操作|用法|规则|原则|规范|语法|逻辑|内容|知识点|素养|功)(?!类|库|包|镜像)|(这|那|都|是|基本|属于|的|算)(是|个|种|基本|点|应该)*常识|常识(性|啊|吧|问题|<end>)|基操|有手就(行|会|能)|是个?人都(会|知道|能|懂)|(新手|入门|初学|小学|初中|幼儿园|大学|大一|第一课|教科书|课本|教材|基础课|书)[^，。！？]{0,8}(都|就|里|上)(学|讲|教|会|知道|写|有|说|提)(过|了|的|到)?|第一(课|章|节|天|页|讲)(就|都)?(教|讲|学|说|写|会)|(入门|新手|初学者|小白|菜鸟)(级|级别|水平)?的?(错误|问题|知识|水平|坑)|(很|非常|多|这么|超|挺|特别|太)(简单|容易|基础|基本)(的|了|啊|吧|呀|好吗|一|就|的事|的东西|的道理|的问题|的吧){1,2}<end>|(两|一|几|三|五|十|半|[1-9]\\d?)(分钟|秒|秒钟|句话|下子|行|行代码)(的|就|能)*(的?(事|活)|搞定|解决|弄完|写完|改完|完事|行了|好了)|随便(写写?|搞搞?|弄弄?|改改?|找个人|一个人|一写|谁|查查|一查|一搜|搜搜)(都|就|也)?|so easy|这有什么(难|好|可|不)|这不就是|不就是(加|改|换|用|调|个|一|多|少|删)|想都不用想|用脚(想|趾)|动动手指|闭着眼(睛)?(都|也)|稍微(想|看|动)(一想|一下|想|看|动)?(都|也|就)(知道|能|会|明白)|不难(想|看|理解|发现|猜|吧)|这还用(说|问|讲|想|教|我)|还用(说|问|讲|想|教)(吗|么)?|用得着(说|问|讲)|无脑(用|加|上|选)|不用想(都|也)',
        unless:
          '不(太|是|那么|够|大)?(很)?明显|(更|没那么|不|没有|对我来说|是否|够不够|并不|并非)(很|太|那么|够)?(明显|显然|简单|基础)|(基础|基本)(类|库|镜像|设施|数据|组件|服务)|(简单|基础|入门)(的)?(介绍|示例|文档|教程|测试|说明|描述)|明显(改善|提升|变|好|下降|优化|快)',
      },
    ],
  },
};
