/** What each rule marks and what it leaves alone, in both languages. */
export interface RuleTable {
  readonly marks: readonly string[];
  readonly leaves: readonly string[];
}

export const toneTables: Readonly<Record<string, { readonly en: RuleTable; readonly zh: RuleTable }>> = {
  'why-you': {
    en: {
      marks: [
        'Why did you use threads here?',
        "Why didn't you reuse `parse`?",
        'Why would you store this twice?',
        'how come you skipped the cache',
      ],
      leaves: [
        'Why is the lock taken twice?',
        'Could you explain why you chose polling?',
        'Do we know why this sleeps?',
      ],
    },
    zh: {
      marks: ['你为什么用线程？', '你为啥要改这个接口', '为什么你要把锁去掉？', '你干嘛加这个参数'],
      leaves: ['这里为什么需要加锁？', '想了解一下为什么选轮询', '为什么这里要睡眠 200ms？'],
    },
  },
  'you-accusation': {
    en: {
      marks: [
        'You forgot the null check',
        'You broke the build again.',
        "you didn't update the docs for this flag",
        'You should have asked first.',
        'Your change made startup slower',
      ],
      leaves: [
        'If you forgot the flag, the tool says so.',
        'You can drop the cast now.',
        'Did you mean `<=`?',
        'You were right about the index.',
      ],
    },
    zh: {
      marks: [
        '你把我的修复覆盖掉了',
        '你怎么没判空',
        '你忘了关文件',
        '你又把缩进改乱了',
        '你漏了一个分支',
        '你这里用错了锁',
      ],
      leaves: [
        '不是你加的，是模板自带的',
        '你说得对，我改一下',
        '你觉得放到配置里怎么样？',
        '你看这样行不行',
        '你可以参考 `RetryTest`',
      ],
    },
  },
  'always-never-you': {
    en: {
      marks: [
        'You always skip tests',
        'you never read the description',
        'You keep pushing unformatted code',
        'Every PR of yours is missing tests.',
      ],
      leaves: [
        'You always get a fresh copy here.',
        'You never know what the server sends.',
        'This always returns null.',
      ],
    },
    zh: {
      marks: ['你总是不写单测', '你每次都忘记更新文档', '你老是直接推主干', '怎么每次都是你'],
      leaves: ['这里总是返回空', '每次启动都会读一遍配置', '缓存一直没有命中'],
    },
  },
  'yours-mine': {
    en: {
      marks: [
        'your code breaks my module',
        'Your function is wrong for negative numbers.',
        "please don't touch my service",
      ],
      leaves: ['Your test cases are thorough.', 'Our module depends on this.', 'I like your approach.'],
    },
    zh: {
      marks: ['你的代码把我的搞坏了', '你的接口有问题', '别动我的模块'],
      leaves: ['你的用例很全', '这个改动会影响模块 M', '我的理解是这里不会并发'],
    },
  },
  shaming: {
    en: {
      marks: [
        'Did you even test this?',
        'Have you ever read the style guide?',
        'Do you understand what a mutex does?',
        'Does this even compile?',
        'Who taught you to write loops like this?',
      ],
      leaves: [
        'Have you considered a map here?',
        'Did you test this on Windows? I cannot.',
        'Do you know what the default timeout is?',
      ],
    },
    zh: {
      marks: [
        '就你这样也敢提',
        '你到底有没有测过？',
        '你知道什么叫事务吗？',
        '这种代码也敢提上来？',
        '提交之前自己跑过吗？',
      ],
      leaves: [
        '这里也可以用 map',
        '你有没有试过关掉缓存？',
        '测试跑也没问题',
        '有没有测过大文件的场景？',
        '你知道默认超时是多少吗？',
        '本地跑过集成测试吗，我这边挂了一个',
      ],
    },
  },
  'person-insult': {
    en: {
      marks: [
        'You are an idiot.',
        'Only a fool would cache this.',
        'Even my grandmother could write a better loop.',
        'Were you drunk when you wrote this?',
        'Maybe find another job.',
        'You clearly have no idea how threads work',
        'Software may not be your calling.',
        'Whoever taught you locking owes you a refund.',
        'Even you can see that this leaks.',
        'The author clearly heard of indexes from a friend.',
        'Do you type with your elbows?',
        'You are not half as clever as you think you are.',
        'A shred of thought would have helped, and there is not a shred of thought here.',
      ],
      leaves: [
        "I'm an idiot, ignore that.",
        'The lazy loading is nice.',
        'A dumb terminal has no colours.',
        'My mistake, silly me.',
        "You don't know the size until the last chunk arrives.",
        'Leave this to the caller.',
        'Are you sure you want to delete the index?',
        'Whoever reviews this next should start with the second commit.',
        'This is a lazy iterator.',
      ],
    },
    zh: {
      marks: [
        '我家仓鼠都会加判空',
        '你但凡跑一遍就不会这样',
        '你到底是不会，还是不想？',
        '就你那点本事',
        '这里不是你练手的地方',
        '人形 bug',
        '脑子没进水吧',
        '脑子进水了吧',
        '你是不是傻',
        '就这水平还写内核？',
        '小学生都写得比这好',
        '建议转行',
      ],
      leaves: [
        '这样新人也能快速上手',
        '这样连超时都不会触发',
        '任何有链接的人都能访问',
        '复制一份也不会影响原对象',
        '并发处理能力很强',
        '这个概念文档里没有',
        '我写错了，抱歉',
        '问个傻问题，这里会并发吗？',
        '懒加载这里很合适',
        '菜单的层级可以再少一层',
      ],
    },
  },
  'code-insult': {
    en: {
      marks: [
        'This is garbage.',
        'What a mess.',
        'Terrible naming.',
        'The error handling is a joke',
        'This code makes my eyes bleed.',
        'This is ugly.',
        'This reads like a ransom note.',
        'The scheduler has all the grace of a forklift.',
        'The module is held together by hope and chewing gum.',
        'My eyes want a divorce after this file.',
        'About as useful as a chocolate teapot.',
        'Another masterpiece from the copy-paste department.',
      ],
      leaves: [
        'The garbage collector runs here.',
        'This returns garbage bytes after the header.',
        'My old version was a mess.',
        'The worst case is quadratic.',
        'This looks terrible on small screens, see the screenshot.',
        'The old parser was a mess, this is better.',
        'My first version was a train wreck.',
        'I know this looks insane, but the driver needs it.',
        'The worst-case path is fine.',
      ],
    },
    zh: {
      marks: [
        '这接口像下水道，什么都往里冲',
        '乱得跟鸡窝似的',
        '这也配叫缓存？',
        '同事看了都想改行',
        '好一坨阴间代码',
        '写得太烂了',
        '这代码就是一坨屎',
        '什么垃圾设计',
        '这逻辑简直没法看',
      ],
      leaves: [
        '看起来像是竞态',
        '这个破坏了兼容性',
        '第三方 SDK 写得稀烂，我们只好绕开',
        '灿烂的主题色很好看',
        '进程吐了一堆日志',
        '我们自己的老代码确实一团糟，抱歉',
        '这里会触发垃圾回收',
        '读到的是脏数据',
        '我之前写得很烂，感谢重构',
        '内存里的垃圾值没有清零',
      ],
    },
  },
  profanity: {
    en: {
      marks: [
        'wtf is this',
        'What the hell is going on here?',
        'This shit again',
        'damn, another flaky test',
        'for f*ck sake',
        'who merged this sh*t',
        'what in the actual f is this',
        "I don't give a rat's ass",
      ],
      leaves: [
        'Callback hell is gone, thanks.',
        'The class name is `Shitake`.',
        'Hello, see the assertion below.',
        'Add an FK to the table.',
        'Use an f-string here.',
      ],
    },
    zh: {
      marks: [
        '你特喵又推主分支',
        '查了一天，就这 jb 配置',
        '写了个屁',
        'md，又超时了',
        '什么鬼',
        '卧槽，这也行',
        '他妈的又挂了',
        '这是什么狗屁逻辑',
      ],
      leaves: [
        'md 文件的标题少一级',
        '用 nm 看一下符号',
        '我的天，快了十倍！',
        '这个操作会回滚',
        '靠近索引的那一段可以删',
        '草稿先放这里',
      ],
    },
  },
  sarcasm: {
    en: {
      marks: [
        'Nice try.',
        'Great, another global variable.',
        'What could possibly go wrong?',
        'Congratulations, you broke the build.',
        'Wow, 12 parameters.',
        'How refreshing to see a deadlock with unit tests.',
        'Bold of you to call this tested.',
        'If the goal was to confuse me, mission accomplished.',
        'I admire the audacity of this cast.',
        'With all due respect, this is nothing new.',
        'Charming.',
      ],
      leaves: [
        'Great, another bug fixed. Thanks!',
        'Nice catch, thank you!',
        'Congratulations on the release!',
        'Great, now we can drop the polyfill.',
        'Brave of you to touch this module, thank you!',
        'If the goal is to save memory, a bitset is even better.',
        'So we no longer need the lock?',
        'Spoiler: it was a typo.',
      ],
    },
    zh: {
      marks: [
        '合着鉴权是可选的',
        '有没有一种可能，锁是要释放的',
        '主打一个随缘',
        '能把两行写成两百行，也是本事',
        '不会真有人觉得这样安全吧',
        '敢情测试都是别人的事',
        '呵呵',
        '厉害了，一个函数写了八百行',
        '你可真是个天才',
        '恭喜你成功让线上挂了',
      ],
      leaves: [
        '这样挺省事',
        '恭喜你完成第一个 PR',
        '怕用户看不懂',
        '要什么类型？',
        '配合着上面的开关一起用',
        '祝周末愉快',
        '厉害，学到了，谢谢',
        '这个重构真漂亮',
        '恭喜发版！',
      ],
    },
  },
  disbelief: {
    en: {
      marks: ['Seriously?', 'Really?', 'Are you kidding me?', "I can't believe this was merged."],
      leaves: ['Is this intended?', 'This is a really small change.', 'Does it really need a lock?'],
    },
    zh: {
      marks: ['认真的吗？', '不是吧？', '这也能合进去？', '无语'],
      leaves: ['这是预期行为吗？', '真的需要加锁吗？', '这个值不是空的吧'],
    },
  },
  impatience: {
    en: {
      marks: [
        'For the third time, close the file.',
        'As I already said twice, this leaks.',
        'How many times do I have to say this?',
        'Still not fixed.',
        'Can we finally merge this?',
        'Any news on the port?',
        'Third ping.',
      ],
      leaves: [
        'The third time the loop runs, it stops.',
        'As discussed, I opened an issue.',
        'This still fails on Windows for me, here is the log.',
        'Should I ask the data team?',
        'How many times do we retry before giving up?',
      ],
    },
    zh: {
      marks: [
        '催更，等了三周了',
        '说了多少遍了',
        '上次就说过了，怎么还没改',
        '第五遍了，要释放锁',
        '这么简单的事还要我教？',
      ],
      leaves: [
        '一个索引已经够了',
        '实现起来复杂吗？',
        '提几条小建议，都不阻塞',
        '我改了几次都没复现',
        '第三次重试会失败',
        '这个上次讨论过，结论在文档里',
        '还没看完，明天继续',
      ],
    },
  },
  'go-read-it': {
    en: {
      marks: ['RTFM', 'Read the docs.', 'Just google it.', 'Maybe read the style guide first.'],
      leaves: [
        'The docs say 100 is the limit: see section 3.',
        'I read the docs and found no limit.',
        'Reading the file twice is slow.',
      ],
    },
    zh: {
      marks: ['自己看文档', '先去看看文档再来', '百度一下就知道', '文档里不是写了吗'],
      leaves: ['文档第 3 节写了上限是 100，链接在这里', '麻烦更新一下文档', '建议读取文件时加缓存'],
    },
  },
  threat: {
    en: {
      marks: [
        'Stop wasting our time.',
        'If this happens again I will revoke your access.',
        'Next time I will talk to your manager',
        'Last warning.',
        'Come back when you have learned what a mutex is.',
        'Next time you feel like rewriting the parser, lie down.',
        'Tell your manager I said hello.',
        'Please touch grass.',
      ],
      leaves: [
        'If this fails again, I will revert it and look.',
        'The thread will be killed after 5 s.',
        'Retrying wastes time on a slow disk.',
        'Ping me once the pipeline is green.',
        'Next time the job runs it will pick up the new schedule.',
        "I don't care much either way.",
      ],
    },
    zh: {
      marks: [
        '谁再推主干我就收他的权限',
        '再乱合一次，我就把你的写权限关了',
        '别浪费大家时间',
        '再这样我就关掉你的 PR',
        '下次再不写单测就别找我',
        '你等着写检讨吧，绩效别想要了',
      ],
      leaves: [
        '这里小心点，顺序不能变',
        '交给我改吧',
        '以后的 PR 合到 develop',
        '再失败的话我来回滚',
        '这里会浪费一次查询',
        '超时后会杀掉进程',
      ],
    },
  },
  'repeated-marks': {
    en: {
      marks: ['Why??', 'This is public now???', 'No!!!'],
      leaves: ['Why?', 'Thank you so much!!', 'Use `??` here.', 'Is `!!x` fine?'],
    },
    zh: {
      marks: ['为什么？？', '这里怎么又改了！！！', '能不能快点？！'],
      leaves: ['为什么？', '太棒了！！', '谢谢！！'],
    },
  },
  'all-caps': {
    en: {
      marks: ['Do NOT use this', 'STOP force pushing please', 'this is COMPLETELY unrelated to the log'],
      leaves: [
        'HTTP and JSON are fine.',
        'The RFC says you MUST NOT send a body.',
        'Set `NOT NULL` here.',
        'The TODO is stale.',
      ],
    },
    zh: {
      marks: ['请 STOP 推主干', '这里 NEVER 会执行'],
      leaves: ['用 HTTP 和 JSON 就行', '加一个 NOT NULL 约束'],
    },
  },
  'emoji-only': {
    en: { marks: ['🤦', '🙄🙄', ':facepalm:'], leaves: ['Thanks 🙂', '🎉', 'Works now 😅'] },
    zh: { marks: ['🙄', '🤡'], leaves: ['谢谢 🙂', '🎉🎉'] },
  },
  'just-simply': {
    en: {
      marks: ['Just use a map', 'you can simply call `close`'],
      leaves: ['This has just landed on main.', 'A map would do.'],
    },
    zh: { marks: ['直接用 map', '只要加个锁就行'], leaves: ['这里可以考虑用 map', '间接依赖不用管'] },
  },
  obviously: {
    en: {
      marks: [
        'Obviously this leaks.',
        'This is trivial.',
        'Everyone knows that floats are inexact.',
        "It's common sense to close files",
      ],
      leaves: [
        'It is not obvious to me why.',
        'Please document it more clearly.',
        'A trivially copyable type is needed.',
      ],
    },
    zh: {
      marks: [
        '一个弹窗而已',
        '有什么好纠结的',
        '显然这里会泄漏',
        '众所周知浮点数不精确',
        '这是常识',
        '这么简单的问题',
      ],
      leaves: ['个人偏好而已', '这里不太明显，加个注释吧', '性能有明显提升', '写一个简单的示例就好'],
    },
  },
  'why-not-just': {
    en: {
      marks: ['Why not just call `close`?', "Why don't you just use a map?", "Can't we just delete it?"],
      leaves: ['Would a map work here?', 'Why is this not a map?', 'Is there a reason not to use `close`?'],
    },
    zh: {
      marks: ['为什么不直接调 `close`？', '用个 map 不就行了', '有必要搞得这么复杂吗'],
      leaves: ['用 map 是否可行？', '直接返回会跳过清理吗？', '有必要加锁吗？'],
    },
  },
  absolutes: {
    en: {
      marks: [
        'No one would write this.',
        'Any sane developer would split it.',
        'This makes no sense.',
        'This is completely wrong.',
      ],
      leaves: [
        'No one calls this anymore, so we can drop it.',
        'The value is never negative.',
        'Anyone on call can run it.',
      ],
    },
    zh: {
      marks: ['根本没意义', '没人会这么写', '正常人都不会这么设计', '完全没必要'],
      leaves: ['目前没人消费这个队列', '这个值绝对值最大是 100', '完全同意'],
    },
  },
  'taste-as-rule': {
    en: {
      marks: ['I hate this style', "I don't like nested ternaries", 'not my taste'],
      leaves: [
        'The style guide prefers early returns.',
        'I like this style.',
        "I don't like that this can throw, since nobody catches it here.",
      ],
    },
    zh: {
      marks: ['我不喜欢这种写法', '看着别扭', '我讨厌三元运算'],
      leaves: ['按规范第 3 条应该提前返回', '我喜欢这个思路', '不喜欢的话可以不改'],
    },
  },
  'demand-without-reason': {
    en: {
      marks: ['Remove this.', 'Rename it', 'Move this elsewhere.', 'Split the function', 'Add tests.'],
      leaves: [
        'Could we remove this?',
        'Remove this, it is unused since 2.0.',
        'nit: rename it',
        'Use `map.get` with a default.',
      ],
    },
    zh: {
      marks: ['换成 gRPC', '别再硬编码', '删了', '改掉', '这个方法拆一下', '换个名字', '加单测'],
      leaves: ['别忘了更新文档', '建议删除，因为没有调用方', '删掉吧，已经没用到了', '可以改成 `Optional`'],
    },
  },
  'bare-verdict': {
    en: {
      marks: ['Wrong.', 'This is not ok', 'No.', 'Not acceptable.', "Doesn't work."],
      leaves: [
        'This is wrong for `n = 0`: we divide by it.',
        'No, the caller holds the lock.',
        'Not yet, the migration runs tonight.',
      ],
    },
    zh: {
      marks: ['不对', '不行', '不通过', '这样写不合适'],
      leaves: ['不对，n 为 0 时会除零', '不行的话先回滚，我来查原因', '不会，调用方持有锁'],
    },
  },
  'criticism-without-proposal': {
    en: {
      marks: ['This is confusing', 'I don’t get this', 'too complicated', 'Hard to follow.'],
      leaves: [
        'This is confusing, maybe rename `x` to `limit`?',
        'The name `valid` confused me, since it holds invalid rows.',
        'I got it now, thanks.',
      ],
    },
    zh: {
      marks: ['看不懂，重写', '这段太绕了', '逻辑混乱'],
      leaves: [
        '这段有点绕，拆成两个函数会好读一些',
        '没看懂 `flag = 3` 的含义，能加个注释吗？',
        '看懂了，谢谢',
      ],
    },
  },
  'vague-request': {
    en: {
      marks: [
        'Clean this up',
        'This needs work',
        'Something feels off here.',
        'Could be better',
        'Please improve this.',
      ],
      leaves: [
        'Could we clean up the temp files in `close`?',
        'This needs work on one point: the token is never refreshed.',
        'The path could be shorter if we drop `src`.',
      ],
    },
    zh: {
      marks: [
        '再升华一下',
        '这里不够高级',
        '优化一下',
        '这里有点怪',
        '再完善一下吧',
        '感觉不太好',
        '这块需要改进',
      ],
      leaves: [
        '你看看这样行不行',
        '循环里查库可以优化成批量查询',
        '这里有点奇怪：`size` 会是负数',
        '再完善一下空列表的用例就可以合了',
      ],
    },
  },
  'unlabelled-nit': {
    en: {
      marks: [
        'trailing space',
        'Missing semicolon.',
        'Typo: recieve',
        'extra blank line here',
        'Line too long.',
      ],
      leaves: [
        'nit: trailing space',
        'The trailing space breaks the parser.',
        'Non-blocking: typo in the name.',
      ],
    },
    zh: {
      marks: ['多了一个空格', '少个分号', '有错别字', '缩进不对'],
      leaves: ['nit：多了一个空格', '末尾的空格会导致解析失败', '可选：少个句号'],
    },
  },
  'over-hedged': {
    en: {
      marks: ['maybe this could possibly be moved, I think', 'I guess perhaps it might be slow'],
      leaves: ['Maybe rename it?', 'I think this could be slow.'],
    },
    zh: {
      marks: ['我觉得可能也许这里好像不太对称', '感觉似乎大概要加锁'],
      leaves: ['我觉得这里可以加锁', '可能要处理一下空列表'],
    },
  },
  'bare-approval': {
    en: {
      marks: ['LGTM', 'Looks good to me!', 'ok', '👍', 'Approved, thanks!'],
      leaves: ['LGTM, I ran the migration twice.', 'Thanks!', 'Good point, fixed.'],
    },
    zh: {
      marks: ['没问题', '可以合了', 'LGTM，辛苦了', '看过了，没意见'],
      leaves: ['LGTM，迁移和回滚都跑过', '谢谢', '好的，我改一下'],
    },
  },
  harsh: {
    en: {
      marks: [
        'Everything about you screams copy and paste.',
        'Somebody must have typed this with their elbows during a fire drill.',
        'Reading this diff aged me by a decade.',
      ],
      leaves: [
        'The soup of flags in this module is hard to follow; an enum would name the states.',
        'This was typed during the fire drill, so I may have missed something.',
        'Is the plan to make the reader wait until the writer is done?',
      ],
    },
    zh: {
      marks: ['能力问题还是态度问题，你选一个。', '你这是写给外星人看的吧。', '写这段的时候是闭着眼睛的吗？'],
      leaves: [
        '这段代码我看了两遍才懂，能加一行注释吗？',
        '这是写给外部系统看的，所以字段名保持不变。',
        '按这个顺序加锁会死锁，建议先拿表锁。',
      ],
    },
  },
};
