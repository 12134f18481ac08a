import { each, type Rule } from '../rule';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const goReadIt: Rule<'go-read-it'> = {
  id: 'go-read-it',
  severity: 'information',
  reason: reasonMessages.goReadIt,
  rewrite: { en: 'The relevant section is …; in short: …', zh: '相关说明见…，简单说就是…' },
  isMeantWell: isAboutOneself,
  rows: {
    en: [
      ...each({ severity: 'warning' }, [
        'rtfm|rtfd|read the f\\w* (manual|docs)',
        "(try|maybe|perhaps|how about|have you tried|consider|ever (heard of|tried|thought of|thought about|considered)|you could|you should|you might|why don't you|go|why not|next time|first|please|start by|just|did you|for once|actually|stop and|bother to|bothered to|you need to|time to|do|would it (kill|hurt) you to|could you( please)? (at least|maybe)|can you( please)? (at least|maybe)|suggest you|suggest|recommend|recommend you|want to)( maybe| actually| just| even| you)? (try |consider |start )?(reading|read|rtfm|re-?read|re-?reading|opening|open|google|googling|googled|searching|search|consult|consulting|looking at|look at|use google|using google|skim|skimming|study|studying|learn how to read)( up on)? (the|a|it|up|your|our|any|some|through|before|first|google|for|about|on|one|stack ?overflow|how|what|that|this|something|documentation|docs|basic|manual)( \\w+){0,5} (before|first|sometime|instead|next time|someday|properly|again|for once|carefully|at least once|occasionally|to understand|and (then )?(come|try|you))",
        "(it|this|that|the answer|everything)('s| is|'s all| is all| was)?( \\w+)? (in the (docs?|documentation|manual|readme|wiki|style guide|guide|faq|contributing guide|first (page|line|paragraph|section|result))|documented|on (the first page|google|page one)|(one|a simple|a quick|a|literally a) (google|search) away|the first (hit|result|thing)|right there|explained|written|literally)[^.?!]{0,60}(if you|had you|you'd|bothered|would know|for a reason|try|read it|you know|, again|clearly|in black and white|for those who|which you|learn|reading|literally|right there|in bold|first|page one)",
        '(read|learn|google|look (it|that|this) up|search|rtfm)( the)? (docs?|documentation|manual|spec|contributing guide|guide|readme|style guide|guidelines|code|it|rules|rfc|error|error message|ticket|issue|description|wiki|room|instructions|comment|comments|thread|changelog|log|logs|source)?,? ?(before (you|opening|asking|commenting|submitting|pushing|posting|requesting|wasting|writing|touching|filing|sending|next|doing)|first,? (then|and|before)|and (come|then come|try again|then try)|for once|next time|again[.!]|please[.!]{2}|!+$|carefully (this time|next time))',
      ]),
      '(^|[.!?] |please |just |go |and )(go |just |please |simply )*(read|google|check|see|look at|consult|search|rtfm|open|study|re-?read)( up on)? (the )?(\\w+ )?(docs?|documentation|manual|spec|contributing guide|contributing|guide|readme|style guide|guidelines|it|wiki|rfc|faq|source|code|rules|handbook|man page|manpage|book|stack ?overflow|api docs|conventions)<end>',
      '(google|search( for)?|look) (it|that|this|for it)( up)?( yourself| first)?<end>',
      '(google|figure|look|work) (it|that|this) (up|out)( yourself| on your own|$)',
      'go (google|read|learn|look|figure|find out|educate|study|do your)',
      '(read|do) (your|the|some) (homework|research|reading)|look it up|educate yourself',
      'do your (own )?(research|homework|job|due diligence)',
      "(that's|this is|it's) (explained|covered|documented|written|described|stated) (clearly )?(in|on) (the )?(first|any|every|page|intro|basic|all|very|our)( \\w+){0,3}( of| tutorial| page| book| docs| readme| guide)",
      '(as|like) (the )?(docs|documentation|manual|readme|guide|style guide|contributing guide)( \\w+)? (clearly|plainly|explicitly|literally) (says?|states?|explains?)',
      '(the )?(docs|documentation|manual|readme|guide|style guide|contributing guide|description|ticket|issue|error message) (clearly|plainly|literally|explicitly|very clearly|already) (says?|states?|explains?|tells?)',
      "(if|had) you('d| had)? (actually |even |only |bothered to |just )*(read|looked at|opened|checked|googled|searched)",
      'learn (how )?to (google|read|use (google|a search))',
      '(rtfm|lmgtfy|jfgi|stfw|use google|use the search|first hit on google|first google result)',
      '(ask|go ask|bother) (someone else|google|chatgpt|somebody else|your (team|mentor|lead|manager)|stack ?overflow|copilot)(<end>| instead| next time| first| before)',
    ],
    zh: [
      ...each({ severity: 'warning' }, [
        '(先|自己|自行|好好|麻烦|请|多|去|能不能|能否|可不可以|可以|拜托|倒是|建议)(你|您|先|去|自己|能|自行|再|好好|认真|仔细|多|把|回去|动手|认真地|仔细地){0,3}(看|读|翻|查|搜|百度|google|谷歌|学|过|研究|补)(看|一看|读|一读|翻|查|搜|一下|下|一遍|几遍|清楚|懂|明白|完|过|度|学)?(一下|一遍|几遍|下|看)?(官方|接口|项目|开发|源码|贡献|编码|代码|设计|需求)?(文档|手册|规范|readme|contributing|说明|wiki|源码|教程|规约|注释|需求|官网|指南|api|基础|rfc|书|错误信息|报错|日志)(再|后再|之后再|以后再|行不行|行吗|好吗|好不好|可以吗|吧行|[，,]?(再(来|提|写|问|说|改|发)|不要|别|写得|很清楚|写的|行|ok)|[!！]{2})',
        '(看|读|翻|查|搜|百度|google|谷歌|搜索|问|看看)(一下|下|看|读)?(文档|手册|源码|规范|官网|ai|gpt|chatgpt|度娘)?(很|有那么|这么|那么|真的)?(难|费劲|费事|麻烦)(吗|么|嘛|[?？])',
        '(文档|手册|规范|readme|规约|注释|wiki|需求|说明|官网|contributing|报错|错误信息|指南|评论|标题|描述|接口文档|prd)[^。！？]{0,14}(写得?(清清楚楚|明明白白|很清楚|这么清楚|那么清楚|很明白|不够清楚|很明确|一清二楚)|第一(页|行|条|段|句|章|节)(就|都|里)?(写|说|有|讲|是)|(都|早|已经|就|明明|不是|白纸黑字|又不是没|就是)(写|有|说|讲)(了|着|过|在|的|得))[^。！？]{0,24}(吗|么|看|读|[?？]|瞎|眼|问|自己|还|别|不|能不能|再|摆设|好吗|懂|啊|呢)',
        '(自己|自行)(百度|google|谷歌|搜|查|搜索|看|翻|研究|琢磨|想办法|悟|领悟|学|体会|找)(一下|去|下|看|吧|度娘|着办)?(文档|手册|源码|规范|资料|代码)?[，,。!！]?(别|不要|不行|能不能|行不行|很难|不会|都不会|ok|没长|再来|谢谢)',
        '(写在那|放在那|摆在那|写出来|贴出来|文档|规范|注释|readme)[^，。！？]{0,6}(是)?(给谁看|给鬼看|摆设|当摆设|好看的|干嘛的|白写|写着玩|装饰)',
      ]),
      '(自己|自行|先|去|请|麻烦|多|回去|好好|麻烦先|请先|建议先|你先|先去|自己去|自己先)(去|先|再|好好|认真|仔细|多|自己)?(看|读|翻|查|搜|学|百度|google|谷歌)(看|读|查|搜|学|度|习)?(一下|一遍|一看|下|几遍|清楚|看)?(官方|接口|项目|相关|开发|编码|代码)?(文档|手册|规范|readme|contributing|wiki|源码|规约|教程|官网|指南|资料|基础|说明|文章)[吧了去先啊呀嘛]*<end>',
      '(自己|自行|自个儿|你自己|自己先|自己去|去|上网|先|动手)(百度|google|谷歌|搜|查|搜索|翻|问(问)?ai|问 ?gpt|悟|领悟|琢磨|体会|研究|想想?办法|找)(一下|一查|搜|查|去|看|吧|就知道|不就|就有|下|着|度娘)*<end>',
      '(百度|谷歌|google|搜|网上|搜索)(一下|一搜|一查|下)?(就|都)(有|知道|能|会|出来|一大堆|一堆|行)|(百度|谷歌|google)(去|吧|一下)<end>',
      '不会(百度|搜|查|google|谷歌)(吗|么|[?？])|(自己|先)(做|做做|补补|补)(功课|作业|课|基础)',
      '(文档|手册|规范|规约|readme|contributing)(里|上|中)?(都|不是|早就|已经|明明|不都)(写|有|说)(了|着|过|得)?<end>',
      '看文档(去|吧|啊|先)?<end>|见文档(吧|啊)?<end>|多(看|读)(点|些)?(书|文档|源码)',
    ],
  },
};
