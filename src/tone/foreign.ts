/**
 * Returns whether a text is in a language that the rules don't cover. Most are recognized by their letters;
 * those that use the Latin alphabet by their common short words.
 */
export function isForeign(text: string): boolean {
  const others = text.match(foreignLetters)?.length ?? 0;
  if (others > 0) return others * 4 > (text.match(/[a-z\u4e00-\u9fff]/gi)?.length ?? 0);
  // Among Chinese characters, a short Latin word is slang or a name.
  if (!/[a-z]/i.test(text) || /[\u4e00-\u9fff]/.test(text)) return false;
  let foreign = 0;
  let english = 0;
  for (const [word] of text.toLowerCase().matchAll(/[a-z\u00c0-\u017f']+/g)) {
    if (foreignWords.has(word)) foreign++;
    else if (englishWords.has(word)) english++;
  }
  return foreign > english || (foreign > 0 && /[¿¡]/.test(text));
}

const foreignLetters = new RegExp(
  ['Hiragana', 'Katakana', 'Hangul', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Devanagari', 'Thai']
    .map((script) => `\\p{Script=${script}}`)
    .join('|'),
  'gu',
);

const foreignWords = new Set(
  `der das und nicht ist ein eine einen für auf warum hast du bitte wir ich sie zu auch noch aber wenn dann kann
  hier diese dieser dieses sind wurde werden nein ja danke schon nur wie immer nie sehr gut wieso weshalb
  les un une est pas et ou dans qui avec ce cette vous tu nous je merci pourquoi ici mais   très c'est bien toujours jamais encore quoi était être fait faut   el los las una por para es está esto este pero porque si ya muy gracias usted qué aquí siempre nunca eres
  não você isso isto mas muito obrigado por ele ela não sempre
  di che sono perché questo questa grazie molto anche hai sempre
  het een niet dit dat voor waarom altijd ook maar wel geen jij
  proč není jest nie dlaczego bardzo och inte varför detta är på neden bir değil ve için`.split(/\s+/),
);

const englishWords = new Set(
  `the a an is are was were be been this that these those of to in and or it its for you your we our i my not do does
  did don't can could would should will have has had with on at by from as if but so no yes why what how when where
  who which please there here they them he she me us all any some just only more than then also`.split(/\s+/),
);
