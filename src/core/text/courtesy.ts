import { visibleText } from './visibleText';

/** Returns whether a text only thanks, praises or approves, so that nothing in it asks for an answer. */
export function isCourtesy(markdown: string): boolean {
  const text = visibleText(markdown).trim().toLowerCase();
  if (text.length > mostCharacters || /[?？]/.test(text)) return false;
  const plain = [chinese, emoji, phrase].reduce(
    (rest, each) => rest.replace(each, ' ok '),
    text.replace(/@[\w/-]{1,60}/g, ' '),
  );
  const words = plain.split(/[\s,.!~:;()&、，。！…—-]+/).filter((word) => word !== '');
  return words.some((word) => kind.has(word)) && words.every((word) => kind.has(word) || small.has(word));
}

const mostCharacters = 160;

const emoji =
  /:(?:\+1|tada|shipit|heart|rocket|100|raised_hands|clap|pray|white_check_mark|sparkles|smile):|[👍🎉🚀❤💯🙌👏🙏✅✨😀😄🙂]\p{Emoji_Modifier}?\u{fe0f}?/gu;
const chinese = /谢谢|感谢|多谢|辛苦了?|不错|很好|真棒|赞|好的|没问题|通过了?|可以合并?了?/g;

/** What someone is thanked for, or whom, and what is only said together. */
const phrase =
  /\bfor (?:the|this|your|all)(?: [a-z]{1,12})? (?:fix|patch|change|changes|pr|work|update|contribution|help|patience|effort|review)\b|\b(?:looks|look|all) good(?: to me)?\b|\bno (?:problem|worries)\b|\bship it\b/g;

const kind = new Set(
  [
    'ok okay thanks thank thx ty tysm cheers great good nice awesome perfect excellent lovely neat cool congrats',
    'congratulations lgtm sgtm approved approving welcome np yay shipit brilliant fantastic beautiful',
  ].flatMap((line) => line.split(' ')),
);
/** Words that say nothing by themselves. */
const small = new Set(
  'you so much very a lot for the this that your it is to me and work job one done well again'.split(' '),
);
