import { each, type Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const demandWithoutReason: Rule<'demand-without-reason'> = {
  id: 'demand-without-reason',
  severity: 'hint',
  reason: reasonMessages.demandWithoutReason,
  rewrite: { en: 'Could we change this? It …', zh: '建议修改这里，因为…' },
  isMeantWell: ({ text }, comment) => polite.test(text) || comment.isLabelled || comment.hasReason,
  rows: {
    en: [
      ...each({ isAlone: true }, [
        '<start>(please )?<review-verb>( (it|this|that|these|those|them|all|everything|here|there|now|again|immediately|asap|right now|right away|out|up|back|away|off|down|over|first|too|completely|entirely|instead|today|please|properly|from scratch|at once|straight away|and (resubmit|try again|come back|reopen|start over|rewrite|move on)))*<end>',
        "<start><review-verb>( (up|out|back|down|off|with|for|to|in|into|from|at|of|on|as))?( (the|this|that|these|those|a|an|all|all the|all of|your|my|more|some|every|both|any|such|another|unit|the whole|the entire|proper|better|real))*( [a-z'-]+){1,3}( (here|now|instead|first|again|too|please|immediately|asap|today))*<end>",
        "<start>(this|that|it|these|those|the \\w+|all of this|all this|everything)( \\w+)? (must|has to|have to|needs to|need to|should|shouldn't|must not|can't|cannot|will)( (not|really|just|all|simply))?( (be|get))?( \\w+)( (out|here|away|now|immediately|first|asap|back|up|off|stay|in|like this))*<end>",
        "<start>(you|we) (must|have to|need to|must not|can't|cannot|better|are to)( \\w+){1,5}<end>",
        "<start>(i (want|need|expect|require|demand|insist)( \\w+){1,6}|no \\w+( \\w+)?( here| please)|not (here|like this|this way|now)|do (it|this) (again|over|differently|now|right)|again|redo|rewrite|fix|revert|remove|delete|rename|rebase|squash|change|wrong branch|start over|do over|out|get (rid of|out) \\w+|(stop|quit) \\w+ing( \\w+){0,3}|more tests|tests|needs tests|tests please|missing tests?|(don't|do not|never|stop) (do|use|add|touch|change|write|put|call|make|merge|push|commit|ever|doing|using|adding|writing|putting)( \\w+){0,4})<end>",
        '(^|[.!?] )(please )?(close|revert|abandon|drop) (this|it|the pr|this pr)( and [^.?!]{0,60})?<end>',
      ]),
      "(immediately|right now|asap|at once|right away|this instant|as soon as possible|or i (will|won't)|no discussion|no excuses|no exceptions|no ifs|period|full stop)<end>",
    ],
    zh: each({ isAlone: true }, [
      '^(换成|改成|改用|换|用|统一用?|统一成|挪到|放到|移到|拆成|拆到|写成|走) ?(?!起来|的|了|过|完)[^，。！？]{1,12}<end>',
      '^[^，。！？]{2,14}(去掉|删掉|不要|下掉|关掉|打回|撤回|回滚|重做|重写|改掉|换掉|拿掉|挪走|拆开|不能要|补上|补齐)<end>',
      '^(别(?![忘的急慌人担客介误看怕太])|不要(?!紧|急|担心)|禁止|不准|不许|不能(?!说|算|确定))(再)?[^，。！？]{1,14}<end>|^(加|补|删|去|关)(个|上|下|一个|一下)? ?(?![了得的完好错])[^，。！？]{1,8}<end>|^(这个|这)[^，。！？]{0,8}不(能|许|准|让)[^，。！？]{1,8}<end>',
      '<start>[\\u4e00-\\u9fffa-z ]{1,8}(改|删|加|换|挪|拆|补|修|调整|统一|规范|抽|提|合|分|移|去)(一下|掉|了|下|走|开|出来|出去|上|成[\\u4e00-\\u9fff]{1,4})<end>',
      '<start><verb>(这个|那个|这些|那些|这行|这段|这里的|所有|全部|多余的?|这两个|这几个|一个)?[\\u4e00-\\u9fffa-z]{1,6}<end>',
      '<start>(这|那|这个|那个|这里|这块|这段|这行|这句|这些|那些|这部分|这个函数|这个方法|这个类|这个文件|这个变量|这个名字|这个命名|这个判断|这个注释|这个参数|这个 ?pr|这个 ?mr|该|命名|名字|代码|注释|测试|单测|用例|pr|mr|必须|一定要?|给我|都|全|全部|统统|马上|立刻|赶紧|尽快|现在|先|把|要|得|需要|请|直接|必须要|自己|回去|重新|你|也|再|还|务必|速|立马|通通|就){0,6}<verb>(了|一下|下|吧|掉|好|再说|再提|再来|再提交|这个|这里|它|他|这段|这块|这些|全部|一遍|干净|去|完|这行|这句|这部分|这个 ?pr|pr|mr|测试|单测|用例|注释|代码|文档|日志|事务|索引|缓存|校验|判空|异常|异常处理|参数|命名|名字|变量名|方法|逻辑|常量|枚举|分支|主干|配置|接口|锁|重试|过来|上来|回去|出来|出去|开|成常量|类型|超时|开关|依赖|打印|格式|循环|空行|空格|文件){0,3}<end>',
      '<start>(别|不要|不能|不准|不许|禁止|严禁|不可以|不得|请勿|切勿|不允许|少|停止)(再)?(这么|这样|在这|在这里|用|写|做|加|改|搞|提交|动|碰|合|push|merge|直接|随便|硬编码|乱|把|给|放|这种|出现|有|复制|抄|提)[^，。！？]{0,10}<end>',
      '<start>(换|换成|换个|换一个|换掉|换种|换一种|重来|重做|重写|返工|重新来过?|推倒重来|打回重做|拿回去|回去|回炉|撤|拆|删|改|关|合|回滚|重构|补|加|修|挪|移|停|revert|rebase|close|squash)(一个|个|一种|种|写法|方案|名字|实现|思路|重写|重做|重改|改|测试|单测|注释|用例|日志|了|吧|掉|下|一下|pr| pr|mr| mr|开|分)*<end>',
      '(这个|这|那个|该|此)?(方案|写法|名字|命名|设计|思路|实现|接口|代码|逻辑|pr|改动)?[^，。！？]{0,2}(不行|不对|不要|不合适|不好)[，, ](换|换一个|换个|重写|重做|改|重来|拆|删|关)[^，。！？]{0,6}<end>',
      '(关|关掉|关了|删|删了|删掉|撤|撤了|回滚|合|重写|改)(了)?吧[，, 。]?(后面|以后)?(也)?(不用|别|不要)?(再)?(提了|说了)?<end>',
    ]),
  },
};

const polite =
  /^(?:麻烦|请|辛苦|烦请|劳驾|还请)|我|建议|是否|能否|能不能|可不可以|要不要|要不|如何|怎么样|^请问|[?？]$|\b(?:could|would|can|shall|may|might|maybe|perhaps|how about|what about|thanks|thank you|let's|i'd|i would|i'll|we could)\b/;
