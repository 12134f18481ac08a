import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const tasteAsRule: Rule<'taste-as-rule'> = {
  id: 'taste-as-rule',
  severity: 'information',
  reason: reasonMessages.tasteAsRule,
  rewrite: { en: 'nit (non-blocking): the style guide prefers …', zh: 'nit（可不改）：按规范建议…' },
  isMeantWell: (_, comment) => comment.isLabelled,
  rows: {
    en: [
      "i (really |just |absolutely |personally |simply |honestly |truly |do |so |kind of |genuinely )*(hate|despise|loathe|detest|dislike|can't stand|cannot stand|abhor|don't like|do not like|am not a fan|hated|can't bear|am allergic)( (it|to|of))?( when| how| that| this| these| those| the| seeing| your| all| any| such| code| comments| people| ternar| nested| magic| abbreviat| \\w+s?)( \\w+){0,6}<end>",
      "(i'm|i am|am) (really |just |so |personally |honestly )*(not a (big |huge )?fan|allergic to|no fan)( of| to)?( this| these| that| those| the| your| how| such)( \\w+){0,5}<end>",
      '(this|that|it) (is |just |really |simply )*(not )?(my (taste|style|cup of tea|liking|preference)|to my (taste|liking))( at all)?<end>',
      'not (really )?(my (taste|style|cup of tea|thing)|a fan)( of( \\w+){1,4})?<end>',
      "i (would never|'d never|would have never|never) (write|do|name|use|structure|call|put|have (written|done))( \\w+){0,6}<end>",
      "(that's|this is|it's) not how i('d| would) (do|write|name|structure|have)( \\w+){0,4}<end>",
      "i (would|'d) (have )?(do|done|write|written|structure|structured|name|named|implement|implemented|approach|approached|design|designed) (this|it|that) (completely |totally |very |entirely )?(differently|another way|in a different way|in another way|my way)<end>",
      'because i (like|prefer|want|say) (it|so)|i want (it|this) (done )?my way',
      "(doesn't|does not) (suit|match|fit) my (taste|style)",
      "i (just )?(don't|do not) (want|like|love|enjoy) (this|that|it|to see (this|that|it))( here| at all| style| name| pattern| approach| way)*<end>",
    ],
    zh: [
      '(我|本人|个人|就是|真的)(真的|就是|个人|很|非常|最|特别|超级?|超|一向|一直|实在|有点|比较)*(不喜欢|讨厌|反感|厌恶|最烦|看不惯|受不了|不爱|恨|烦|不待见|看不上|看不顺眼|嫌弃|接受不了|无法接受|忍不了|忍受不了)[^，。！？]{0,24}(写法|风格|命名|代码|方式|做法|东西|格式|语法|这样|这种|缩写|人|这么写|用法|注释|名字|叫法|设计|模式|操作|样子|套路|了|的|缩进|三元)?<end>',
      '(不合|不符合|不是|不对|不太合)(我|本人|个人)的?(口味|胃口|习惯|审美|风格|喜好|偏好|菜)',
      '我(从来|一般|绝对|绝|就|肯定)?不(会)?(这么|这样)(写|做|命名|用|搞|设计|干)<end>',
      '(换|要|换做|换成|如果是?)我(就|的话|来写|写|绝对|肯定|才)[^，。！？]{0,10}(不会|不这|不|会写成|用|写)<end>',
      '(看着|看起来|看|瞧着|读着)(就)?(不爽|不舒服|难受|碍眼|别扭|不顺眼|膈应|心烦|烦|闹心|不顺)<end>',
      '(别用|不要用|不许用|不准用)[^，。！？]{0,12}[，,](我|看着|难看|丑|不喜欢|讨厌)|我觉得(不好看|难看|丑|不美|不爽)<end>',
      '按我(的|说的)(习惯|风格|喜好|来|方式|写法|做|改)<end>',
    ],
  },
};
