/** For matching: small letters, simplified characters, straight forms; one character for each of the text. */
export function fold(text: string): string {
  return text.replace(/[A-Z]+|[\u4e00-\u9fff\uff01-\uff5e]/g, (found) => {
    const code = found.charCodeAt(0);
    if (code < 0x80) return found.toLowerCase();
    if (code >= 0xff01)
      return wideForms.has(found) ? found : String.fromCharCode(code - 0xfee0).toLowerCase();
    return simplified.get(found) ?? found;
  });
}

/** Full-width marks that patterns of Chinese name as they are. */
const wideForms = new Set('！？，；：（）');

/** The traditional characters that occur in what the rules look for. */
const simplified = new Map(
  (
    '為为麼么沒没這这個个們们嗎吗東东寫写亂乱糟糟爛烂垃垃圾圾們们說说話话請请過过還还認认識识懂懂會会來来' +
    '時时間间問问題题應应該该對对錯错誤误試试測测總总記记憶忆腦脑進进隨随爾尔麻麻煩烦給给讓让誰谁從从開开關关' +
    '見见覺觉顯显簡简單单當当點点樣样現现實实種种難难惡恶噁恶廢废傢家夥伙幹干嘛嘛賣卖學学習习檔档閱阅讀读' +
    '浪浪費费課课員员級级經经驗验職职業业無无聊聊笑笑話话氣气壞坏將将動动機机須须處处複复雜杂優优與与於于' +
    '別别換换刪删並并導导後后發发變变數数據据嗯嗯歲岁臉脸癡痴瘋疯醜丑髒脏蠢蠢豬猪狗狗連连詞词語语體体號号'
  )
    .match(/../g)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
