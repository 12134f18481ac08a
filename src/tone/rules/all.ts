import type { Rule } from '../rule';
import { absolutes } from './absolutes';
import { allCaps } from './allCaps';
import { alwaysNeverYou } from './alwaysNeverYou';
import { bareApproval } from './bareApproval';
import { bareVerdict } from './bareVerdict';
import { codeInsult } from './codeInsult';
import { criticismWithoutProposal } from './criticismWithoutProposal';
import { demandWithoutReason } from './demandWithoutReason';
import { disbelief } from './disbelief';
import { emojiOnly } from './emojiOnly';
import { goReadIt } from './goReadIt';
import { harsh } from './harsh';
import { impatience } from './impatience';
import { justSimply } from './justSimply';
import { obviously } from './obviously';
import { overHedged } from './overHedged';
import { personInsult } from './personInsult';
import { profanity } from './profanity';
import { repeatedMarks } from './repeatedMarks';
import { sarcasm } from './sarcasm';
import { shaming } from './shaming';
import { tasteAsRule } from './tasteAsRule';
import { threat } from './threat';
import { unlabelledNit } from './unlabelledNit';
import { vagueRequest } from './vagueRequest';
import { whyNotJust } from './whyNotJust';
import { whyYou } from './whyYou';
import { youAccusation } from './youAccusation';
import { yoursMine } from './yoursMine';

/** Every rule for a single comment, grouped by family; those for a whole review are in `review`. */
export const rules = [
  whyYou,
  youAccusation,
  alwaysNeverYou,
  yoursMine,
  shaming,
  personInsult,
  codeInsult,
  profanity,
  sarcasm,
  disbelief,
  impatience,
  goReadIt,
  threat,
  repeatedMarks,
  allCaps,
  emojiOnly,
  whyNotJust,
  obviously,
  absolutes,
  justSimply,
  tasteAsRule,
  bareVerdict,
  vagueRequest,
  criticismWithoutProposal,
  demandWithoutReason,
  unlabelledNit,
  overHedged,
  bareApproval,
  harsh,
] as const satisfies readonly Rule[];
