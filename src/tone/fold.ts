/**
 * Returns a function that folds text for matching: to lowercase, simplified characters and half-width
 * letters, all of unchanged length. Most texts need only lowercase, which is checked once for the whole text.
 */
export function foldFor(whole: string): (text: string) => string {
  return unusual.test(whole) ? (text) => plainForms(small(text)) : small;
}

function small(text: string): string {
  const folded = text.toLowerCase();
  if (folded.length === text.length) return folded;
  return text.replace(/[A-Z]+/g, (found) => found.toLowerCase());
}

function plainForms(text: string): string {
  return text.replace(/[\u4e00-\u9fff\uff10-\uff5a]/g, (found) => {
    const code = found.charCodeAt(0);
    if (code < 0xff10) return simplified.get(found) ?? found;
    return /[：；？]/.test(found) ? found : String.fromCharCode(code - 0xfee0).toLowerCase();
  });
}

/** The traditional characters that occur in what the rules look for. */
const pairs =
  '為为麼么沒没這这個个們们嗎吗東东寫写亂乱爛烂說说話话請请過过還还認认識识懂懂會会來来時时間间問问題题應应該该對对錯错誤误' +
  '試试測测總总記记憶忆腦脑進进隨随爾尔煩烦給给讓让誰谁從从開开關关見见覺觉顯显簡简單单當当點点樣样現现實实種种難难惡恶噁恶' +
  '廢废夥伙幹干賣卖學学習习檔档閱阅讀读費费課课員员級级經经驗验職职業业無无話话氣气壞坏將将動动機机須须處处複复雜杂優优與与' +
  '於于別别換换刪删並并導导後后發发變变數数據据歲岁臉脸癡痴瘋疯醜丑髒脏豬猪連连詞词語语體体號号測测試试誰谁啞哑罵骂嚇吓';

const simplified = new Map(pairs.match(/../g)?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const));

const unusual = new RegExp(
  `[${[...simplified.keys()].join('')}\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a]`,
);
