import type { Rule } from '../rule';

export const youAccusation: Rule = {
  id: 'you-accusation',
  severity: 'information',
  isPhrase: true,
  reason: (t) => t('This speaks of the person; speak of the code, or of "we", and it reads as help.'),
  rewrite: { en: 'This seems to be missing …', zh: '这里似乎缺少…，' },
  isMeantWell: ({ text }) =>
    /\b(?:in case|thanks?|thank you|glad|great|nice(?:ly)?|good|love|like how|appreciate|sorry|my (?:bad|fault|mistake)|i forgot|i missed)\b/.test(
      text,
    ) || /谢谢|感谢|辛苦|抱歉|不好意思|我的锅|很好|真好|你说得对/.test(text),
  rows: {
    en: [
      {
        find: "<fair>you('ve| have)?( <adverb>)* (forgot|forgotten|failed|neglected) to (?<what><verb>)",
        rewrite: 'Could we also $<what>',
      },
      { find: "<fair>you('ve| have)?( <adverb>)* (broke|broken)", rewrite: 'This change breaks' },
      {
        find: "<fair>you('ve| have)?( <adverb>)* (forgot|forgotten|missed|overlooked|neglected)",
        rewrite: 'This is missing',
      },
      {
        find: "<fair>you (still |also |again )?(didn't|did not|haven't) (handle|handled|cover|covered)",
        rewrite: 'This does not handle',
      },
      '<fair>(you|u)( <adverb>|,)* <fault>',
      "<fair>(you|u)( <adverb>)* (didn't|did not|haven't|have not|never|didnt|havent|hadn't|don't ever|weren't|aren't|are not|were not)( <adverb>)* (<neglect>(ed|d)?|been|\\w+ing|done|written|read|run|checked|tested)",
      "(?<!so |that |where |if |when |make sure |ensure |because |since |and |then |unless )(you|u) (don't|do not|dont|doesn't)( <adverb>)* (check|handle|close|validate|test|bother|care|seem to|even|follow|respect|read|listen|think|escape|release|understand|look)(?! (this|it) is (a|worth))",
      "<fair>you( really| clearly| definitely)? (should have|should've|shouldn't have|should not have|were supposed to|ought to have|could have at least|could at least|could've at least|were told|were asked|had to|must not have|need to learn|need to stop|need to start|have to learn|have to stop|must learn|better)",
      "(it's|its|it is|this is|that's|that is) (all |entirely )?your (fault|mistake|problem|bug|mess|doing|job|responsibility)",
      'your (fault|mistake|negligence|carelessness|laziness|oversight|sloppiness|lack of|failure to|inability|ignorance|attitude|mess|obsession)',
      '(because of|thanks to|due to) (you|your)( (change|commit|pr|refactor|merge|patch|mess|push|code|work))?,? (the|we|i|our|everyone|now|all|ci|prod|production|main|master)',
      'your (\\w+ )?(change|changes|commit|commits|pr|patch|merge|refactor|refactoring|push|code|branch|fix|migration|update)s? (has |have |just |also |again |totally |completely |single-handedly )*(broke|broken|breaks?|made|makes?|introduced|introduces|caused|causes|ruined|killed|took down|deleted|wiped|slowed|slows|messed)',
      "(if|had) you('d| had)( <adverb>)* (read|run|ran|tested|checked|looked|bothered|tried|asked|followed|listened|paid|done|taken|thought)",
      'did you (forget|miss|ignore|skip|break|misread|overlook|just)(?! (to )?(push|commit|a file|attach))',
      'did you (not|really not|seriously) (read|see|run|test|check|notice|look|think|get|try|update|consider)',
      "(didn't|haven't|don't|couldn't|can't|aren't) you( <adverb>)* (<neglect>(ed)?|see|seen|know|think|been|ever|at least|supposed|able|listening|paying)",
      'you (just )?(keep|kept) (on )?\\w+ing',
      "you('re| are) (the one who|the reason|to blame|responsible for|supposed to|not supposed to|not allowed|not listening|not even|clearly not|just \\w+ing|making (this|it|the)|only making)",
      "you(('ve|'d)| have| had)? (broke|broken|breaking)",
      "you (removed|deleted|changed|renamed|reverted|moved|disabled|dropped|touched) .{1,60}(, )?(but|and) (not|never|forgot|didn't|left|now|broke|nothing)",
      'you (used|use|put|added|wrote|named|called|indented|hardcoded|chose|picked) ([^.,;:!?]{1,40} )(here|again|instead|everywhere|wrong|for no reason|without|twice)',
      "i('ve| have)? (already )?(asked|told|warned) you",
      '(what|how) (were|are|did|do) you (doing|trying|expect|expecting|even)',
    ],
    zh: [
      {
        find: '<you>(这里|这边|这次|又|也|还|还是|好像|是不是|居然|竟然|都|就|怎么|怎么又|老是|总是){0,2}(忘了|忘记|漏了|漏掉|落了|忘)(?!密码)',
        rewrite: '这里似乎缺少',
      },
      {
        find: '<you>(这里|这边|这次|又|也|还|还是|根本|完全|都|就|压根|明显|连){0,2}(没有?|未)(处理|考虑|判断|校验|检查|判|覆盖)',
        rewrite: '这里还没有处理',
      },
      {
        find: '<you>(的|这个|这次|这一|上次的?|刚才的?){1,2}(改动|提交|commit|pr|mr|修改|代码|重构|合并|变更|补丁|更新|写法)[^，。！？]{0,12}?把(?<what>[^，。！？]{1,20}?)(搞坏|弄坏|改坏|搞挂|弄挂|搞崩|弄崩|干崩|干挂|搞没|弄没|破坏|搞乱|弄乱|删|拖慢|拖垮|打挂|带崩)了?',
        rewrite: '这次改动影响了$<what>',
      },
      '<you>(这里|这边|这次|这个|这|又|也|还|就|是|到底|究竟|们组|的代码|代码|这代码|这段|这块|上次|昨天|今天|改完|写完|提交前|提交之前){0,3}(怎么|咋|干嘛|为啥)(?!看|想|觉得|说[?？]|做到|样|测的|处理|考虑|理解|打算|操作|用的|配置|复现|跑|解决|实现|定位|弄的|做[?？]|写[?？]|选|称呼)',
      '(?<!不管|无论)(怎么|咋)(又|还|老|总|都)?(是)?<you>',
      '<you>(这里|这边|这次|这个|又|也|还|还是|根本|完全|都|就|压根|明显|连|好像|是不是|居然|竟然|难道|从来|一直|上次|提交前|提交之前|改之前|写之前|自己){0,3}(没有?|未|不)(写|加|看|测|跑|改|用|补|提交|更新|同步|按|遵守|遵循|读|验证|自测|编译|关|释放|理|回复|听|注意|想|考虑|搞清|弄清|清楚|发现|做|验|检查|校验|判|处理|运行|试|仔细|认真|管|删|合|rebase|merge|test|check|fix|review)(?!到过|过吗|懂的?地方)',
      '<you>(这里|这边|这次|这个|又|也|还|就|把|直接|居然|竟然|是不是|一|擅自|随便|私自|偷偷|自己){0,3}(搞坏|弄坏|改坏|搞挂|弄挂|搞崩|弄崩|搞错|弄错|写错|改错|搞反|写反|弄反|用错|放错|理解错|看错|算错|传错|选错|提错|合错|写死|引入了?(一个|两个|新)?(bug|问题)|吞|破坏|忽略|忽视|无视|漠视|删错|改乱|搞乱|弄乱|误删|误用|滥用|违反|绕过)',
      '<you>(又|再|还|竟然|居然)(把|用|在|给|是|来|搞|写|改|加|引|犯|提|忘|漏|没|删|合|push|force|merge|忽|重复|复制|跳|开|这样|这么)',
      '<you>(之前|提交前|提|提 ?pr|写|改|合|上线|改动|提交|发|push|merge|合并|提测|动手)?[^，。！？]{0,12}?(就)?(应该|该|最好|早该|理应|本应|本来|原本|起码|至少|好歹|总得|总该)(先|要|就|也|得|提前|多|把|去|早)?(?!不|没|没有|可以|能|会|就能|就可以)[^，。！？]{1,24}(的|吧|才对|才行|一下|啊|了吧|好)',
      '<you>(自己|好好|倒是|先)(看看|看一下|瞅瞅|想想|数数|跑一下|跑跑|试试|测测|说说|品品|读读|去看|去查|去测|查一下|再看)',
      '(都|全|还不|就)是(因为)?<you>[^，。！？]{0,16}(的|引起|导致|造成|害|搞|弄|惹)',
      '(是|就是|都是|全是|因为)<you>(这个|这次|的|那个|上次)[^，。！？]{0,16}(引起|导致|造成|搞出|弄出|带来|惹)',
      '<you>(的)?(失误|疏忽|锅|错误|问题|责任|粗心|大意)(?!吗|反馈|很好|不错|问得|提得|描述|单)',
      '(被|让|叫)<you>[^，。！？]{0,10}(搞坏|弄坏|改坏|搞挂|弄挂|搞崩|弄崩|搞没|弄没|破坏|搞乱|弄乱|删|拖|毁|改没|改乱|带偏)',
      '<you>(觉得|认为|以为)[^，。！？]{0,20}(合适吗|合理吗|没问题吗|行吗|好吗|能用吗|够吗|可以吗[?？]|很好)',
      '<you>(以为|当)(这|我|大家|谁|别人|用户|这样|能)',
      '<you>让(我|别人|人|后面的人|后来人|其他人|大家|同事|维护的人)(怎么|如何|咋)',
      '(早就|我?之前就|上次就|已经)(跟|和|告诉|提醒|叫|让)(过)?<you>',
    ],
  },
};
