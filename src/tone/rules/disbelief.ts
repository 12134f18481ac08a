import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const disbelief: Rule<'disbelief'> = {
  id: 'disbelief',
  severity: 'information',
  reason: reasonMessages.disbelief,
  rewrite: { en: 'Is this intended? I expected …', zh: '这是预期行为吗？我原以为…' },
  rows: {
    en: [
      '(wow|just|oh|again),? (just )?wow<end>|^just wow',
      "(^|[.!?,:;] )((wait|um+|uh|hm+|ok|oh|and|but|so|no)[,.…]* )*(seriously|srsly|really|for real|honestly|come on|oh come on|c'mon|are you (serious|kidding|kidding me|for real|joking)|you're (kidding|joking|not serious)|you (must|have to|gotta|'ve got to) be (kidding|joking)|is this a joke|is this for real|no way|excuse me|say what|what even|huh|what|wut|wat|why though|but why|but why though|why god why|um what|eh|uh what|sigh|ugh|smh|ffs|oh please|give me a break|gimme a break|good grief|unbelievable|incredible|unreal|really now|again|pardon|beg your pardon|facepalm|face palm|oof|yikes|ouch|just why|just no|hell no|nope nope|no no no|oh no|oh dear|oh my|oh boy|wow just wow|wtaf|jesus|my god|help)[ .?!…]*$",
      "i('m| am)? (can't|cannot|can not|can hardly|could not|couldn't|just can't|simply can't|honestly can't|really can't|still can't) (even|believe|understand how (anyone|you|someone|this)|fathom|imagine|comprehend|get over|wrap my head around (why|how) (you|anyone))",
      "(unbelievable|beyond belief|mind-?boggling|i am (speechless|baffled|at a loss|appalled|shocked|stunned|lost for words)|i'm (speechless|baffled|at a loss|appalled|shocked|stunned|floored|lost for words)|words fail|no words|it (baffles|boggles|amazes|astonishes|astounds) (me|the mind)|what (am i|on earth am i|are we) (even )?(looking at|reading)|how is (this|that|it)( even)? (possible|a thing|acceptable|ok|okay|legal|passing|still|not|allowed|supposed)|how (does|did|is|was|can|could) (this|that|it|any of this|anyone|anybody)( \\w+)? (even|ever|possibly|seem|still|pass|get (merged|approved|past|through|into)|happen|make (sense|it)|look (ok|right|good)|think|end up|be)|since when|(in|on) what (world|universe|planet)|what planet|what universe|on which planet|where do i (even )?(start|begin)|where to (even )?(start|begin)|i don't (even )?know (where|what) to (start|begin|say)|dare i ask|do i (even )?want to know|i don't want to know|what (were|was) (you|they|we) thinking|(what|why) (on|in) (earth|the world|god's name|heaven's name|tarnation)|why oh why|who (thought|decided|in their|would (ever|do|write|think|even))|(why|how) (in|on) (the world|earth|god))",
      '(seriously|really|honestly|come on)[,?!] (another|a|an|why|you|this|who|that|again|no|we|still|how|what|in|\\d|not|just|global|hard|is|are|do|did|the|more|after|without)',
      '(and|so|but|wait),? (we|you|they|this|that|it)( just| really| actually| seriously)* (think|thought|is|was|call|calls|want|wants|expect|consider)( \\w+){0,5} (fine|ok|okay|acceptable|normal|a good idea|production|done|ready|clean|enough)[?!]',
    ],
    zh: [
      '^(<start>)?(你|您|这|这是|这都|确定|真)?(是)?(认真|说真|讲真|玩真|来真|开玩笑|逗我|玩我|搞笑|当真|真心|真)的?(吗|么|嘛|呢|呀|吧)?<end>',
      '(你|您|这|这是|不会是?|不是)(是)?(在)?(认真的|开玩笑|逗我|玩我|搞笑|闹着玩|逗|闹|拿我寻)(吗|么|嘛|呢|吧|玩)?',
      '^(啥|什么|哈|啊|嗯|咦|诶|额|呃|这|这个|就这|就|不是吧|不会吧|真的假的|真的吗|真的么|至于吗|何必呢|图啥|图什么|凭什么|为啥|咋回事|怎么回事|几个意思|啥意思|什么意思|什么情况|什么操作|啥情况|啥操作|这啥|这是啥|这是什么|这都行|这也行|这也可以|这都可以|还能这样|还能这么|可还行|无语|无语了|无语子|服了|我服|我服了|真服了|醉了|我醉了|也是醉了|晕|我晕|汗|吐血|崩溃|裂开|裂开了|麻了|我麻了|窒息|绝望|心累|心塞|救命|离谱|太离谱|离大谱|笑死|笑了|我笑了|哭了|没谁了|没sei了|迷惑|迷惑行为|黑人问号|问号脸|地铁老人|老天|苍天|妈呀|佛了|栓q|蚌埠住了|绷不住|绷不住了|绷|汗颜|我的天|好家伙)[了啊呀吧呢哦吗么嘛的]{0,2}[ ~～。.!！?？…，,]*$',
      '(不是吧|不会吧|真的假的|至于吗|何必呢|几个意思|也是醉了|醉了|真是(够)了|真够了|^够了|无语|真(的)?(是)?服了|我服了|真是醉|无力吐槽|槽点|不知从何(说|吐|改)|不知道(该)?(从哪|从何|说什么|说啥|怎么说|怎么吐)|无话可说|没话说|一言难尽|难以置信|不敢相信|不可思议|难以理解|无法理解(为什么|怎么|你)|想不通(你|为什么|怎么)|搞不懂(你|为什么|怎么)|看不懂你|这(也|都)(能|行|可以|敢)(合|上线|过|通过|提交|提|用|跑|叫)|怎么(想的|想出来的|做到的这么|好意思|敢|能这么|可能(这么|会有人|有人)|会有(人|这种)|会写出|写出|能写出|会想到|想到的|有脸)|是怎么(想|合|通过|混|过 ?review|写出|做到|上线|编译通过)|什么(脑回路|操作|骚|神|迷之|思路|逻辑啊|居心|想法|年代|时代|心态|鬼)|哪(个|位)(天才|大神|人才|大聪明|高人|鬼才|神仙|大侠|英雄|奇才|大师)|谁(想出来|写的|教的|设计的|干的|想的|提的|起的|批的|合的)(这|[?？]|啊|吧|呀)|大聪明|小机灵鬼|小天才|人间(迷惑|奇迹)|(都|已经|这都)?(什么|啥|几几|几|哪|20\\d\\d)(年|年代|世纪|年头|时代|年了)了?[，,]?[^。！？]{0,10}(还|谁))',
    ],
  },
};
