import type { Messages, Translate } from '../../core/messages/translate';

/** The reason for each rule, in a sentence or two. Keys match the rules' names. */
export const reasonMessages = {
  alwaysNeverYou: (t: Translate) =>
    t('"Always" and "never" judge the person, not the change. Say what this change is missing.'),
  absolutes: (t: Translate) =>
    t("Absolutes are easy to disprove and hard to hear. Say what you can't follow."),
  allCaps: (t: Translate) => t('Capitals read as shouting. Lowercase and a reason carry more weight.'),
  bareApproval: (t: Translate) =>
    t("Say what you looked at and what you didn't, so people can rely on the approval."),
  bareVerdict: (t: Translate) =>
    t("A verdict alone gives the author nothing to act on. Say what's wrong, and for which input."),
  codeInsult: (t: Translate) =>
    t("Harsh words don't say what's wrong. Say what makes it hard to work with, and what would help."),
  criticismWithoutProposal: (t: Translate) =>
    t("Criticism helps when it shows a way forward. Add what you'd try."),
  demandWithoutReason: (t: Translate) =>
    t('An order without a reason invites an argument or blind obedience. Ask, and say why.'),
  disbelief: (t: Translate) => t("Disbelief says you're upset, not what you expected. Ask if it's intended."),
  emojiOnly: (t: Translate) =>
    t('An emoji on its own can be read many ways, usually the worst one. Use words.'),
  goReadIt: (t: Translate) =>
    t('"Read the docs" brushes the reader off. Link the section, and add a sentence.'),
  harsh: (t: Translate) =>
    t('Together, these words may hurt. Say what goes wrong, for whom, and what would help.'),
  impatience: (t: Translate) =>
    t("The impatience shows, but the reason doesn't. Say which point is still open."),
  justSimply: (t: Translate) =>
    t('"Just" and "simply" make other people\'s work sound trivial. The sentence works without them.'),
  obviously: (t: Translate) => t("What's obvious to you may not be to others. Say when it fails."),
  overHedged: (t: Translate) =>
    t("With this many hedges, no one can tell if you mean it. Say what you're asking for, and how strongly."),
  personInsult: (t: Translate) =>
    t('This judges the person. Leave it out, and describe the effect of the code.'),
  profanity: (t: Translate) =>
    t("People will remember the swear word. Say what's unclear, or what goes wrong."),
  repeatedMarks: (t: Translate) => t('Repeated punctuation reads as shouting. One mark is enough.'),
  sarcasm: (t: Translate) => t("Sarcasm doesn't come across in writing. Make the point directly."),
  shaming: (t: Translate) =>
    t('This shames instead of saying what fails. Name the case that fails, and ask for a test.'),
  tasteAsRule: (t: Translate) => t("Taste isn't a rule. Name the guideline, or call it a nit."),
  threat: (t: Translate) =>
    t("Threats and complaints about time shut the conversation down. Say what's needed, and why."),
  unlabelledNit: (t: Translate) => t('Label a nit as a nit, so no one mistakes it for a reason to wait.'),
  vagueRequest: (t: Translate) =>
    t("The author can't know what you see. Name the lines, and the result you want."),
  whyNotJust: (t: Translate) =>
    t('"Why not just" implies that the answer was obvious. Suggest the alternative as a question.'),
  whyYou: (t: Translate) =>
    t('"Why did you" sounds like an accusation. Ask about the code, and the author has nothing to defend.'),
  youAccusation: (t: Translate) =>
    t('This is about the person. Talk about the code, or say "we", and it reads as help.'),
  yoursMine: (t: Translate) =>
    t('"Your code" and "my module" create sides. The change belongs to all of us.'),
  blockingUnclear: (t: Translate) =>
    t('The review requests changes, but no comment says which ones are required.'),
  noPraise: (t: Translate) => t("Five comments and no praise. Name one thing that's done well, and why."),
  sameNits: (t: Translate) =>
    t('Three nits of the same kind read as nagging. Combine them into one comment.'),
  whileYouAreAtIt: (t: Translate) => t('Anything beyond this change holds it up. Open an issue for it.'),
  unanswered: (t: Translate) => t('The author asked a question and is waiting for an answer.'),
  bareReview: (t: Translate) =>
    t("This approves a large change in a word. Say what you looked at and what you didn't."),
  noWantedChange: (t: Translate) =>
    t('A coding agent has only your words to go by. Name the change you want, and where.'),
  severalWantedChanges: (t: Translate) =>
    t('A coding agent may do one of several things and miss the rest. Ask for one change per comment.'),
} as const satisfies Messages;
