import type { Rule } from '../rule';
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
};

/** A space that breaks something isn't a nit. */
const functional =
  /\b(?:breaks?|broken|fails?|failing|crash|error|because|since|otherwise|significant|security|wrong result|parse[rd]?|snapshot|so the|leaks?|causes?|corrupt|users?|ci|throws?|prod|production|needed by|must skip|injection|release)\b|导致|会(?:报|让|被|把|失败|出|变)|失败|解析|否则|不然|因为|影响|报错|快照|线上|抛|构建|乱码/;
