import { each, type Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const bareVerdict: Rule<'bare-verdict'> = {
  id: 'bare-verdict',
  severity: 'information',
  reason: reasonMessages.bareVerdict,
  rewrite: { en: 'This goes wrong when …', zh: '…的情况下这里会出错' },
  isMeantWell: ({ text }, comment) => comment.isLabelled || /[?？]\s*$/.test(text),
  rows: {
    en: each({ isAlone: true }, [
      '<start>(this|that|it|these|the \\w+)? ?(feels?|looks?|seems?|is|are) (totally |completely |way |very |quite |a bit |a little )*(over-?engineered|over-?complicated|overkill|too much|bloated|rushed|half-baked|unfinished|lazy|sloppy|unnecessary|excessive)<end>',
      "<start>((this|that|it|these)( one| here| part| line| approach| change| code| logic| pr| patch| fix| test| solution| design| name)?('s| is| looks| seems| are| feels| was)? )?((simply|just|still|very|so|totally|really|plain|all|completely|absolutely|quite|clearly|flat out|definitely|also|a|an) )*(wrong|incorrect|bad|broken|buggy|invalid|not (good|good enough|ok|okay|right|correct|acceptable|great|it|working|happening|going to work|going to happen|going to fly|the way|like this|this way|mergeable|ready|approved|allowed|cool|nice|what (i|we) (want|wanted|asked for)( \\w+)?|how (this|it|we|you)( \\w+){0,4}|up to (standard|par|scratch|our standards?))|no good|no bueno|unacceptable|nonsense|a no|no go|no-go|a no-go|pointless|useless|unnecessary|overkill|overengineered|over-engineered|overcomplicated|too complex|too complicated|inefficient|slow|too slow|wrong approach|bad idea|a bad idea|a bad approach|terrible idea|poor|horrible|bad practice|bad style|an anti-?pattern|anti-?pattern|bad code|bad naming|bad name|wrong place|wrong file|wrong way|the wrong way|the wrong approach|the wrong place|fail|failed|reject|rejected|denied|declined|nack|nak|nacked|veto|-1|no|nope|nah|never|hard no|absolutely not|certainly not|definitely not|no way|no chance|not a chance|over my dead body|no thanks|no thank you|hell no|disagree|i disagree|strongly disagree|don't like it|don't like this|no\\. just no|just no|needs (changes|fixing|to change|a rewrite|rework)|changes (needed|required|requested)|request changes|does not work|doesn't work|didn't work|won't work|can't work|not working|makes no sense|doesn't make sense|does not make sense|not convinced|no sense|won't do|won't fly|sub-?par|not today|try again|next|nein|nay)( (here|at all|either|in my opinion|imo|to me|for me|in this (file|case|pr)|as is|as it is|like this|this way))*<end>",
      "<start>(i'm|i am|we're|we are|i|we|i'll|we'll)( am| are| will| can| do| would)? ?(definitely |certainly |absolutely |simply |just |really )?(not|never|won't|can't|cannot|don't|refuse to|will not|can not) ?(be )?(going to |gonna |possibly |happy to )?(take|taking|merge|merging|approve|approving|accept|accepting|do|doing|want|wanting|having|have|like|sign off on|signing off on|support|supporting|let this|allow|allowing|review|reviewing|convinced|agree|ship|shipping|pass)( (on|with|to|for|in|off))?( (this|that|it|these|the|such|a|an|any of this))?( \\w+)?( \\w+)?<end>",
      '(the )?answer is (still |simply )?no',
      "(we|i) (won't|will not|can't|cannot|don't) (take|merge|accept|approve) (this|it|that)( \\w+)?<end>",
      "(please )?(close|drop|abandon|withdraw) (it|this|the pr) and don't",
      "don't (open|submit|send|bring) (it|this|that) (up )?again",
    ]),
    zh: each({ isAlone: true }, [
      '<start>(拒绝|不予|不同意|不支持|不接受|不允许|禁止|反对|驳回)(合并|合入|通过|merge|approve|这个改动|这个方案|这种改法|这个 ?pr|这种写法|上线|提交)?<end>',
      '<start>(这|那|这个|这里|这样|这么|这么写|这么做|这块|这段|这行|这个方案|这个改动|这个思路|这个设计|这个命名|该方案|方案|逻辑|写法|名字|命名|设计|思路|改动|结果|这种写法|这种|这样写|这样做|这样改|这版|整体|代码|实现|我觉得|感觉|我|绝对|肯定|明显|还是|就是|都|全|也|完全|是|统统|坚决|真的|实在|太|暂时){0,4}(不对|不行|不可以|不可|不好|不合适|不合理|不通过|不过|不同意|不合|不能接受|不接受|不能要|不能合|不能用|不能这么写|不能这样写|不能这样|不能这么做|不认可|不赞成|不批|不给过|不予通过|拒绝|拒了|驳回|打回|打回去|退回|否决|反对|有误|有错|错了|错的|错误|写错了|有bug|有 bug|没用|没必要|没意义|多余|不需要|不成立|不靠谱|不规范|不达标|不合格|不符合要求|不符合规范|不够好|不够|差点|差太多|太慢|太复杂|太绕|过度设计|不妥|欠妥|有待商榷|不会通过的?|不会通过|不会合的?|不会同意的?|没法合|没法通过|没法接受|不给合|不合并|没戏|免谈|算了|否|no|nack|nope|reject|rejected|ng|不考虑|不做|不收|不采纳|不建议|不推荐|没看懂|看不懂|不明白)[，, ]?(了|的|吧|啊|呢|哈|这么写|这样写|这样|这么做|换一个|换个|重来|重做|重新来|重写|再改|再看看|再想想|改|关掉|关了|关掉吧)?<end>',
      '(不会|不能|没法|无法)(通过|合并|合入|接受|同意|approve|merge|给过)(这个|它|的)?<end>',
      '(这个|这)?(我)?(是)?不(会|能)(通过|合|接受|同意|批)[^，。！？]{0,3}<end>',
      '(不做|不合|不收|不接受|不要)[，,](关|关掉|关了|别再|不用再|后面|以后|就这样)|(后面|以后)?(也)?(不用|不要|别)再提',
    ]),
  },
};
