import { each, type Rule } from '../rule';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const unlabelledNit: Rule<'unlabelled-nit'> = {
  id: 'unlabelled-nit',
  severity: 'hint',
  reason: reasonMessages.unlabelledNit,
  rewrite: { en: 'nit (non-blocking): …', zh: 'nit（可不改）：…' },
  isMeantWell: (sentence, comment) =>
    comment.isLabelled ||
    isAboutOneself(sentence) ||
    sentence.text.length > 90 ||
    functional.test(sentence.text),
  rows: {
    en: each({ rewrite: 'nit (non-blocking): $0' }, [
      '(trailing|leading|extra|missing|double|superfluous|unnecessary|stray|redundant|needless|one|two|too many|no|a|spurious|unneeded|surplus|duplicate|duplicated|additional|excess|extraneous|remove( the| this)?|add( a| the)?|needs?( a)?|want(s)? a|put a|insert a|unwanted|odd|random|empty|blank|inconsistent|wrong|please (add|remove)( a| the)?|should (have|end with|start with) (a|an)|without( a)?|lacks( a)?)( single| blank| empty| extra| trailing| missing| closing| final)* (white ?spaces?|spaces?|commas?|semi-?colons?|new ?lines?|line ?breaks?|blank lines?|empty lines?|lines?( here| too many)|periods?|full stops?|dots?|parenthes[ie]s|parens|brackets?|indent(ation)?|tabs?|hyphens?|quotes?|backticks?|colons?|curly braces?|braces?|capital( letter)?s?|eol|apostrophes?|dash(es)?|articles?)(?! (of|between the|complexity|in the (path|url|input|file ?name|query|key)|to the (list|table|array)))',
      '(typos?|misspell(ed|ing)|misspelt|spelling( mistake| error)?|grammar|spelled wrong|spelt wrong|wrong spelling|punctuation)(<end>|:| in| here| on| mistake)',
      '(white ?space|blank line|empty line|newline|line break|space|comma|semicolon|period|full stop)s? (here|missing|is missing|too (many|much)|needed|between|before|after|at (the )?(end|eof|start)|please|around|not needed|on line|around the)',
      '(indent(ation|ed|ing)?|align(ment|ed)?|formatting|brace|bracket|parenthesis|braces)( (here|is|looks|seems|should|by|with|this|the|of|line|goes|belongs|on|off|wrong))*( (off|wrong|inconsistent|by|with|\\d|two|four|spaces|tabs|the same line|same line|new line|own line|its own line|next line))',
      '(use|should be|please use|prefer|need|with|want|we use|not) (single|double|tabs|spaces|camel ?case|snake_?case|pascal ?case|kebab-?case|upper-?case|lower-?case|two spaces|four spaces|2 spaces|4 spaces|sentence case|title case|american|british)( quotes| quotation marks| not| instead| here| spelling| spaces| for|<end>)',
      '(camel ?case|snake_?case|pascal ?case|kebab-?case|upper-?case|lower-?case|capitali[sz]e[d]?|capital letter|lower ?case|upper ?case)( here| please| this| the| for| letter| it| first| \\w+)*<end>',
      '(line|lines|this|row)( is| are| here)?( way| far)? too long',
      '\\d+ (characters|chars|columns)( long)?',
      '(over|exceeds|longer than|more than|beyond|past)( the)? ?\\d+ ?(characters|chars|columns|cols)?( limit)?<end>',
      '(line|column) (length|limit|width)|wrap (this|the|at|to) ?(line|\\d+)?',
      '(alphabetical(ly)?|sort(ed)?)( the| these| this)?( (order|imports?|keys|here|please|lines|list|entries|alphabetically|members|them|it))+',
      "(imports?|keys|entries|constants|fields|members|methods) (should be|are not|aren't|need to be|must be|out of|not|unsorted)( in)?( sorted| alphabetical| order)",
      '(import|imports) (order|ordering|sorting|grouping)',
      '(sort|order|group|reorder) (these |the |your |this )?(imports?|keys|entries|members|fields|constants)',
      '(comments?|sentences?|messages?|descriptions?|docstrings?|headings?|titles?|lines?|files?) (should|must|needs? to) (start|begin|end|be capitali[sz]ed|be lower-?case|be upper-?case|be in (imperative|present))',
      '(start|begin|end)s? (with|in) (a |an )?(capital|lower-?case|upper-?case|period|full stop|dot|newline|imperative)',
      'no (newline|new line|eol) at( the)? end( of (the )?file)?',
      '(newline|new line|line break) at( the)? (end of( the)? file|eof|end)|imperative mood',
      '(unused|leftover|stray|commented[- ]out|extra) (import|imports|variable|var|using|include|console\\.log|debug (print|log|statement)|print|todo|comment|code)s?( here| please)?<end>',
      '(put|move|place|keep)( the| this)? (brace|bracket|comma|operator|else|const|import|parenthesis)s? (on|to|at|in)( \\w+)* (line|end|front|top|order)',
      '(const|final|readonly|let|static|private) (here|instead of|please|suffices|would do)',
      '(could|should|can|may) be (const|final|readonly|private|static|a one-liner)<end>',
      '(one|a|two|an|1|2|three)( \\w+)? (space|blank line|empty line|newline|line|tab|comma|blank)s? (too many|too much|too few|missing|extra|less|more|off|here)',
    ]),
    zh: each({ rewrite: 'nit（可不改）：$0' }, [
      '(多|少|缺|漏|差|加|补|去|删|有|没|没有|没加|需要|要|末尾|前后|前面|后面|后|前|之间|中间|结尾|行尾|句末|行末|开头|文件末尾|多余的?|重复的?|两个|一个|多打)(了|个|一个|出|掉|一|两个?|两|几个|个个|加|有|一些|的|去掉|删掉|删除|些){0,4}(空格|空行|逗号|分号|句号|冒号|换行|换行符|括号|引号|缩进|标点|感叹号|顿号|空白|空白行|制表符|tab|大括号|花括号|小括号|注释符|句点|点号|横线|下划线|反引号|字(?![节符段典母数面幕库体号型串])|空白字符)(?!分隔|分割|解析|拼接|转义|注入|切|隔开|处理|的(数据|输入|请求|字符串|路径|参数|行)|也?会|是|导致)',
      '(空格|空行|逗号|分号|句号|缩进|标点|括号|引号|换行|大括号|左大括号|右大括号|花括号|冒号|格式|对齐)(这里|应该|应当|需要|要|请|没|没有|不|还|统一|也|都|最好|建议)*(多余|多了|少了|缺|没加|漏|删|去|统一|不一致|不对|没对齐|对齐|不要|放|换|用|改|不规范|是|有误|乱了|错了|写错|不统一|加|补)',
      '(错别字|拼写|拼错|笔误|typo|错字|语病|打错|单词写错|少个字|多个字|少了个字|多了个字|拼写错误|别字|英文拼写|语法错误)(?!检查|建议|了我)',
      '(用|改成|换成|应该用|统一用|使用|请用|要用|统一|应为|应该是|改为)(英文|中文|单|双|全角|半角|驼峰|小驼峰|大驼峰|下划线|蛇形|小写|大写|首字母大写|首字母小写|空格|tab|两个空格|四个空格|2 ?个?空格|4 ?个?空格|反引号|大驼峰式?|短横线|全大写)(命名|引号|标点|逗号|冒号|括号|缩进|开头|格式|的?空格|字母)*<end>',
      '(首字母|字母|变量名?|常量名?|类名|方法名|函数名|标题|开头|文件名|命名|枚举)(应该|要|应|请|需要|需|得|没|没有|不)?(用|是|改)?(大写|小写|大驼峰|小驼峰|驼峰|下划线)',
      '(这行|这一行|行|单行|一行|本行|该行|每行|代码行|行宽|行长)(太|有点|过|超)?(长了?|过长|超长|超了|超过|超出|\\d+ ?个?(字符|列))',
      '\\d+ ?个?(字符|列)了?[，,]?(超|过|太)|(超过|超出|超了?)(了)? ?\\d+ ?(个)?(字符|列|行宽)?<end>',
      '(按|以|照)?(字母|首字母|字典|拼音|abc)(表)?(的)?(顺序|序|排序|排|排列)',
      '(import|导入|引入|依赖|key|字段|常量|枚举|引用)(的)?(语句|包|项)?(请|要|应该|需要|没|没有|的|按|重新|再)*(顺序|排序|分组|排一?下|排个序|排好|排列|乱了|没排|排)',
      '(注释|句末|句子|文案|标题|提交信息|commit message|日志|结尾|末尾|行尾|文件末尾|文件结尾|句尾)(这里|后面|前面|要|应该|请|没|没有|需要|缺|少|的|以|加|不|用|最后|也|都)*(句号|空格|空行|换行|标点|大写|小写|感叹号|冒号|英文|中文|符号)',
      '(中英文|中文和英文|中文与英文|英文和中文|数字和中文|中文和数字|中英|汉字)[^，。！？]{0,6}(之间|中间|混排)?[^，。！？]{0,4}(空格|空一格|空开)',
      '(没用到?的?|未使用的?|多余的?|无用的?|没用的?)(import|导入|引入|引用|变量|依赖|包|注释|括号|分号|else|return|空格|log|打印)(了|删掉?|去掉?|可以删|清理|请删|删一下|删除|记得删|没删|移除|清一下)*<end>',
      '(往|向)(上|下|前|后|左|右)(挪|移)(一|两|1|2)?(行|格|个空格)',
      '(左|右)?(大|小|花)?括号[^，。！？]{0,4}(换行|同一行|另起|新起|单独一行|放在|不换行)',
      '(加|用|改成|声明|声明成|声明为|定义成|可以)(是)?(final|const|readonly|static|private)<end>',
      '(这里|此处)(换行|空一行|空一格|对齐|缩进|没对齐|少缩进|多缩进)(一下)?<end>',
    ]),
  },
};

/** A space that breaks something isn't a nit. */
const functional =
  /\b(?:breaks?|broken|fails?|failing|crash|error|because|since|otherwise|significant|security|wrong result|parse[rd]?|snapshot|so the|leaks?|causes?|corrupt|users?|ci|throws?|prod|production|needed by|must skip|injection|release)\b|导致|会(?:报|让|被|把|失败|出|变)|失败|解析|否则|不然|因为|影响|报错|快照|线上|抛|构建|乱码/;
