import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const yoursMine: Rule<'yours-mine'> = {
  id: 'yours-mine',
  severity: 'hint',
  isPhrase: true,
  reason: reasonMessages.yoursMine,
  rewrite: { en: 'this change', zh: '这个改动' },
  rows: {
    en: [
      "your (\\w+ )?(code|change|changes|commit|pr|patch|function|module|class|implementation|migration|refactor|refactoring|query|service|branch|test|tests|script|thing|stuff|solution|approach|design|regex|logic|merge) (just |always |still |also |now |really |clearly |will |would |completely |again |simply )*(break|breaks|fail|fails|failed|crash|crashes|crashed|ruins?|is (broken|wrong|bad|slow|incorrect|not|too|the (problem|reason|cause)|causing|breaking|blocking|unreadable|confusing)|are (broken|wrong|bad|too|not)|doesn't|does not|don't|do not|didn't|lacks?|makes no|blocks?|leaks?|conflicts with my|violates?|overwrites|kills?|deletes?|won't|can't|has (no|bugs|issues|a bug)|have no|needs? (work|to))",
      '(broke|breaks|break|breaking|destroys|ruins|touches|messes with|messing with|touching|conflicts with) my (\\w+ )?(code|module|service|feature|build|work|tests|branch|function|class|component|api|team)',
      "(don't|do not|stop) (touch|touching|change|changing|edit|editing|modify|modifying|messing with) my",
    ],
    zh: [
      '<you>(这个|这段|这|那个|那段|写的这?个?|写的|这边的?|的这?个?)(代码|方法|函数|类|接口|实现|逻辑|设计|命名|改动|pr|mr|sql|查询|写法|测试|用例|注释|变量|模块|脚本|方案|配置)[^，。！？]{0,6}(太|有点|真|实在|写得|没有?|根本|完全|有问题|容易出|又|过于|不(对|行|好|合理|能|够|清|规范|太))',
      '(你的|您的|你们的|您们的)(代码|改动|提交|pr|mr|模块|接口|分支|实现|写法|逻辑|方案|服务|函数|方法|脚本|sql|测试|用例|东西)[^，。！？]{0,8}(把|导致|影响|搞|弄|坏|有问题|不行|挂|崩|不对|太|拖|报错|没有?|跑不|编译不|不能|乱|破坏|阻塞|害|覆盖了我)',
      '(别|不要)(动|改|碰)我的',
      '(搞坏|弄坏|改坏|影响|破坏|动|改)(到|了)?我的(代码|模块|服务|接口|功能|分支|测试)',
    ],
  },
};
