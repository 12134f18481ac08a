/** Returns the topic of a nit, so that three of a kind can become one remark. */
export function findNitKind(text: string): string | undefined {
  if (text.length > 160) return undefined;
  return Object.entries(kinds).find(([, words]) => words.test(text))?.[0];
}

const kinds: Readonly<Record<string, RegExp>> = {
  spacing: /white ?space|blank line|empty line|newline|\bspaces?\b|\btabs?\b|indent|空格|空行|缩进|换行/,
  spelling: /\btypos?\b|spelling|misspell|misspelt|grammar|错别字|拼写|笔误|错字/,
  punctuation:
    /\bcommas?\b|semicolon|\bperiod\b|full stop|\bquotes?\b|brackets?|braces?|逗号|分号|句号|引号|括号|标点/,
  order: /alphabetical|\bsort(?:ed)?\b|import order|字母顺序|排序/,
  length: /line (?:is )?too long|characters long|column limit|行太长|超长|个字符/,
  case: /camel ?case|snake_?case|capital|lower ?case|upper ?case|驼峰|大写|小写|下划线/,
  naming: /\brenam\w*|\bnam(?:e|ing)\b|命名|改名|名字/,
  unused: /\bunused\b|未使用|没用到/,
};
