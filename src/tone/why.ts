import type { Language } from './finding';
import type { RuleId } from './ruleId';

/** Where the rules come from. */
export const sources = {
  engPractices: {
    name: 'Google, How to write code review comments',
    url: 'https://google.github.io/eng-practices/review/reviewer/comments.html',
  },
  chromium: {
    name: 'Chromium, Respectful code reviews',
    url: 'https://chromium.googlesource.com/chromium/src/+/HEAD/docs/cr_respect.md',
  },
  thoughtbot: {
    name: 'thoughtbot, Code review guide',
    url: 'https://github.com/thoughtbot/guides/tree/main/code-review',
  },
  conventional: { name: 'Conventional Comments', url: 'https://conventionalcomments.org' },
  politeness: {
    name: 'Danescu-Niculescu-Mizil et al., A computational approach to politeness (2013)',
    url: 'https://arxiv.org/abs/1306.6078',
  },
  incivility: {
    name: 'Ferreira et al., Characterizing incivility in open source code review discussions (2021)',
    url: 'https://arxiv.org/abs/2108.09905',
  },
  destructive: {
    name: 'Gunawardena et al., Destructive criticism in software code review (2022)',
    url: undefined,
  },
  unlearning: {
    name: 'Sankarram, Unlearning toxic behaviors in a code review culture (2018)',
    url: undefined,
  },
  chineseGuides: { name: 'Chinese code review guides', url: undefined },
  ourOwn: {
    name: 'Our own judgement: we know of no study of review comments to coding agents',
    url: undefined,
  },
  smartBear: { name: 'SmartBear and Cisco, Best practices for peer code review', url: undefined },
} as const;

export interface Why {
  readonly examples: Readonly<Record<Language, Example>>;
  readonly sources: readonly (keyof typeof sources)[];
}

export interface Example {
  readonly say: string;
  readonly instead: string;
}

/** By rule ID: an example in each language, and the sources. */
export const whys: Readonly<Record<RuleId, Why>> = {
  'why-you': why(
    ['Why did you use threads here?', 'What is the benefit of threads here? I see complexity, but no gain.'],
    ['你为什么用线程？', '这里用线程是出于什么考虑？'],
    ['engPractices', 'politeness'],
  ),
  'you-accusation': why(
    ['You forgot the null check.', '`user` can be null here; could we guard it?'],
    ['你怎么没判空', 'user 为空时这里会抛异常，加个判空是否更稳妥？'],
    ['engPractices'],
  ),
  shaming: why(
    ['Did you even test this?', 'This fails for empty input; could you add a test?'],
    ['你到底有没有测过？', '空输入时会失败，能补个用例吗？'],
    ['chromium'],
  ),
  'person-insult': why(
    ['This is lazy.', 'The second branch repeats the first; could they share a function?'],
    ['脑子进水了吧', '这样改之后，旧数据会读不出来。'],
    ['thoughtbot', 'incivility'],
  ),
  'always-never-you': why(
    ['You always skip tests.', 'This change has no test for the error path.'],
    ['你总是不写单测', '这次改动缺少错误分支的单测。'],
    ['thoughtbot'],
  ),
  'yours-mine': why(
    ['Your code breaks my module.', 'This change breaks the module `billing`.'],
    ['你的代码把我的搞坏了', '这个改动会影响模块 billing。'],
    ['thoughtbot'],
  ),
  'code-insult': why(
    ['This is garbage.', 'This is hard to follow because three loops share one index; maybe split it.'],
    ['写得太烂了', '这里较难维护，因为三层循环共用一个下标，建议拆开。'],
    ['chromium'],
  ),
  profanity: why(
    ['wtf is this', "I don't understand this part; can you explain?"],
    ['这是什么鬼', '这段我没看懂，能解释一下吗？'],
    ['incivility'],
  ),
  sarcasm: why(
    ['Nice try.', 'This does not cover the second case yet.'],
    ['呵呵，厉害了', '第二种情况还没有覆盖到。'],
    ['thoughtbot'],
  ),
  disbelief: why(
    ['Seriously?', 'Is this intended? I expected an error here.'],
    ['认真的吗？', '这是预期行为吗？我以为这里会报错。'],
    ['politeness'],
  ),
  impatience: why(
    [
      'For the third time: close the file.',
      'The point from the first round still applies: the file stays open.',
    ],
    ['说了多少遍了，关文件', '第一轮的意见还没处理：文件没有关闭。'],
    ['incivility'],
  ),
  'go-read-it': why(
    ['RTFM', 'See “Visibility timeout” in the manual: a message comes back after 30 s.'],
    ['自己看文档', '文档“可见性超时”一节：消息 30 秒后会重新出现。'],
    ['destructive'],
  ),
  threat: why(
    ['Stop wasting our time.', 'Before the next round, please run the suite: four tests fail.'],
    ['别浪费大家时间', '下一轮之前请先跑一遍测试：有四个失败。'],
    ['incivility'],
  ),
  'repeated-marks': why(
    ['Why??', 'Why is the second copy needed?'],
    ['为什么？？', '请问为什么需要第二份拷贝？'],
    ['politeness'],
  ),
  'all-caps': why(
    ['Do NOT use this.', 'Please avoid this: it blocks the event loop.'],
    ['DO NOT 用这个', '请避免用这个，它会阻塞事件循环。'],
    ['chromium'],
  ),
  'emoji-only': why(
    ['🤦', 'This deletes the backup before the copy is complete.'],
    ['🙄', '拷贝完成之前备份就被删了。'],
    ['unlearning'],
  ),
  'just-simply': why(
    ['Just use a map.', 'A map would make the lookup O(1).'],
    ['直接用 map 不就行了', '用 map 的话，查找是 O(1)。'],
    ['thoughtbot'],
  ),
  obviously: why(
    ['Obviously wrong.', 'This fails when the list is empty.'],
    ['显然不对', '列表为空时会出错。'],
    ['chromium'],
  ),
  'why-not-just': why(
    ['Why not just call `parse`?', 'Would `parse` work here? It avoids the second pass.'],
    ['为什么不直接调 parse？', '用 parse 是否可行？可以少一次遍历。'],
    ['unlearning', 'politeness'],
  ),
  absolutes: why(
    ['No one would write it like this.', "I can't follow this part: what does the flag mean?"],
    ['没人会这么写', '这段我没理解：这个标志是什么意思？'],
    ['chromium'],
  ),
  'taste-as-rule': why(
    ['I hate this style.', 'nit (non-blocking): our style guide prefers early returns.'],
    ['我不喜欢这种写法', 'nit（可不改）：规范里更倾向于提前返回。'],
    ['chromium', 'engPractices'],
  ),
  'bare-verdict': why(
    ['Wrong.', 'For a leap year this is one day off.'],
    ['不对', '闰年时这里会差一天。'],
    ['chromium'],
  ),
  'vague-request': why(
    ['Clean this up.', 'Lines 10 to 30 do two things; could each have a function of its own?'],
    ['优化一下', '第 10 到 30 行做了两件事，能否各拆成一个函数？'],
    ['destructive'],
  ),
  'criticism-without-proposal': why(
    ['This is confusing.', 'I mixed up `x` and `x2`; maybe name it `total`?'],
    ['看不懂', 'x 和 x2 容易混，改名叫 total 会不会更清楚？'],
    ['thoughtbot'],
  ),
  'demand-without-reason': why(
    ['Remove this.', 'Could we remove this? Nothing uses it since the last release.'],
    ['删掉', '建议删除，上个版本之后就没有用到了。'],
    ['engPractices'],
  ),
  'unlabelled-nit': why(
    ['trailing space', 'nit (non-blocking): trailing space'],
    ['多了个空格', 'nit（可不改）：多了个空格'],
    ['conventional'],
  ),
  'over-hedged': why(
    ['Maybe this might possibly leak, I think?', 'issue (blocking): this leaks the socket on timeout.'],
    ['我觉得可能好像会泄漏', '[必须修复] 超时的时候 socket 会泄漏。'],
    ['chineseGuides'],
  ),
  'bare-approval': why(
    ['LGTM (on 600 lines)', 'LGTM: I checked locking and error paths; I did not look at the tests.'],
    ['LGTM（600 行）', 'LGTM：看了加锁和错误分支，没有看测试。'],
    ['engPractices', 'smartBear'],
  ),
  harsh: why(
    [
      'Everything about you screams copy and paste.',
      'Three loops share one index here; could each have a function of its own?',
    ],
    ['能力问题还是态度问题，你选一个', '这里三层循环共用一个下标，拆成三个函数会不会更好读？'],
    ['incivility', 'destructive'],
  ),
  'blocking-unclear': why(
    ['Five remarks and “request changes”', 'issue (blocking): … on the one that must be solved'],
    ['五条意见，要求修改', '必须改的那条写上 [必须修复]'],
    ['conventional'],
  ),
  'review-level': why(
    ['Ten remarks, all of them faults', 'praise: the table of cases makes this easy to check.'],
    ['十条意见，全是毛病', '赞：用例列成表，很好核对。'],
    ['engPractices', 'thoughtbot'],
  ),
  'no-wanted-change': why(
    ['Not sure about this.', 'Return an empty list here instead of null.'],
    ['这样线程安全吗？', '这里加一把锁：两个线程会同时写。'],
    ['destructive', 'ourOwn'],
  ),
  'several-wanted-changes': why(
    [
      'Rename `x` to `total`. Also move the parser into its own file.',
      'Rename `x` to `total`. (The parser has a comment of its own.)',
    ],
    ['把 `x` 改名为 `total`。另外给解析器单独建一个文件。', '把 `x` 改名为 `total`。（解析器另开一条）'],
    ['ourOwn'],
  ),
};

function why(
  [say, instead]: readonly [string, string],
  [sayChinese, insteadChinese]: readonly [string, string],
  from: Why['sources'],
): Why {
  return {
    examples: { en: { say, instead }, zh: { say: sayChinese, instead: insteadChinese } },
    sources: from,
  };
}
