import type { Rule, Span } from '../rule';
import { isAboutOneself } from './oneself';
import type { Sentence } from '../sentence';
import { reasonMessages } from '../messages/reasonMessages';

export const allCaps: Rule<'all-caps'> = {
  id: 'all-caps',
  severity: 'hint',
  isPhrase: true,
  reason: reasonMessages.allCaps,
  rewrite: {
    en: 'please … because …',
    zh: { none: 'Chinese has no capitals; those of English words in it are made small.' },
  },
  isMeantWell: isAboutOneself,
  find: capitals,
};

/** Finds shouted words: emphasis, orders, insults. Acronyms and identifiers don't count. */
function capitals({ written, text, language }: Sentence): Span | undefined {
  if (!/[A-Z]{2}/.test(written) || standards.test(written)) return undefined;
  const loud =
    /(?<![A-Za-z0-9_.$/<@#-])[A-Z]{2,}(?:'[A-Z]+)?(?:[ ,]+[A-Z]{1,}(?:'[A-Z]+)?(?![A-Za-z0-9_]))*(?![A-Za-z0-9_$(/=>:-]|\.[A-Za-z])/g;
  for (const { 0: found, index } of written.matchAll(loud)) {
    const words = found.match(/[A-Z']+/g) ?? [];
    const plain = words.filter((word) => shouted.has(word.toLowerCase()));
    const isShouted =
      words.length === 1
        ? plain.length === 1 && single.has(found.toLowerCase())
        : plain.length * 2 >= words.length &&
          plain.length > 0 &&
          (words.length > 2 || plain.length === words.length);
    if (!isShouted) continue;
    const small = text.slice(index, index + found.length);
    return {
      from: index,
      to: index + found.length,
      rewrite: index === 0 && language === 'en' ? small.charAt(0).toUpperCase() + small.slice(1) : small,
    };
  }
  return undefined;
}

/** Keywords from RFC 2119 and generated files are capitalized by convention. */
const standards =
  /\b(?:RFC ?\d|BCP ?14|DO NOT EDIT|MUST NOT|SHALL|SHOULD NOT|REQUIRED|RECOMMENDED|NOT NULL|IS NOT|DELETE|SELECT|INSERT|UPDATE [A-Z]|WHERE|CASCADE|ALTER|CREATE|DROP|TABLE|IF NOT EXISTS|NOT EXISTS|AND NOT|OR NOT|NOT IN|GROUP BY|ORDER BY|JOIN|BREAKING CHANGE|GNU|LICENSE|AS IS)\b/;

/** Shouting even as the only capitalized word in a sentence. */
const single = new Set(
  `not never always stop please really seriously why what again no don't dont do must all every wrong nothing nobody everything only
  very too still now broken terrible awful horrible disaster garbage read fix revert remove immediately cannot can't won't
  isn't doesn't wtf how this that your you yet any before after both each same huge way so much actually literally
  definitely absolutely completely totally utterly entirely obviously clearly nowhere whatever simply just exactly twice once anything unacceptable enough already hate bad worst stupid useless asap`
    .split(/\s+/)
    .filter(
      (word) =>
        ![
          'wtf',
          'asap',
          'both',
          'each',
          'same',
          'any',
          'all',
          'after',
          'before',
          'only',
          'this',
          'that',
          'so',
          'now',
          'do',
          'what',
          'how',
          'read',
          'fix',
          'remove',
          'no',
          'once',
          'way',
          'must',
        ].includes(word),
    ),
);

const shouted = new Set([
  ...single,
  ...`the a an is are was be to of in on it we i my our me it's its this that these those do did does done make makes made use uses using
  using code test tests merge merging review push pushing force rebase commit branch file files line lines change changes
  and or but if when then here there with without for from by at as up out off over under change break breaks breaking
  broke build production prod users user data time times ever need needs want wants have has had get got go going read
  look see check write run add take put keep leave let wait come think know understand work works one two three anyone
  someone guide contributing opening pr before after until because since first last next more most less than who which
  where fix remove how what all any no must once only now so way same each both delete touch approve ship it close
  open mess joke shit fuck fucking damn crap hell stupid idiot wrong bad good every single year old new docs documentation
  comment comments request finally yes ok okay come hello anybody listen believe supposed should would could can will`.split(
    /\s+/,
  ),
]);
