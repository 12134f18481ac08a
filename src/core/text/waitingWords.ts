/** Not preceded by a letter or a digit, but possibly by markup: "_Requires #1_". */
const word = String.raw`(?<![a-z\d])`;
const then = 'after|once|when|as soon as';
/** What this change can or will do once another has landed. */
const follows = String.raw`\b(?:(?:this|it)(?: (?:pr|pull request|change|one|branch))? (?:can|will|should|could|may|is ready)|(?:I|we)(?: can| will|['’]ll| should)) (?:then |also |finally |only )?(?:be )?(?:go in|land|merged?|landed|rebased?|reviewed|ready|released|ship(?:ped)?|undraft(?:ed)?|unblock(?:ed)?)\b(?! (?:[\w./-]*#|https?:))`;
const it = '(?: (?:this|it|that|the)(?: (?:pr|pull request|change|one))?)?';

/**
 * Phrases before the names of what a change is waiting for: "Depends-On:", "merge after", "依赖". People join
 * the words with a space, a hyphen or an underscore.
 */
export const waitingClaim = new RegExp(
  [
    String.raw`${word}blocked(?:[ _-](?:by|on|until|till)\b|(?=[ ]*[*_]{0,3}[ ]*[:：(]))`,
    String.raw`${word}(?:stuck|stalled|gated|contingent)[ _-](?:by|on)\b|${word}held[ _-](?:up|back)[ _-]by\b`,
    String.raw`${word}(?:draft|wip|on ice|parked|paused|postponed|deferred|delayed|held|frozen)[ _-](?:until|till)\b`,
    String.raw`${word}pending\b`,
    String.raw`${word}depend(?:s|ing|ent|enc(?:y|ies))?[ _-](?:up)?on\b`,
    // "Dependencies: #1" and the heading above a list, but not the word within a sentence.
    String.raw`^[ \t>|*_#-]{0,12}(?:dependenc(?:y|ies)|depends|prerequisites?|blockers?)\b`,
    String.raw`${word}dependenc(?:y|ies)(?= are merged)`,
    String.raw`${word}(?:wait(?:s|ing)?|on[ _-]hold|hold(?:s|ing)?[ _-]off)[ _-](?:for|on|until|till)\b`,
    // "Hold on, #1 looks wrong" asks someone to stop.
    String.raw`${word}hold(?:s|ing)?[ _-](?:(?:for|until|till)\b|on(?= (?:#|https?:|merging|[\w.-]+\/[\w.-]+#)))`,
    String.raw`${word}await(?:s|ing)?\b`,
    String.raw`${word}(?:requires|needs)\b`,
    // Something merely "based on #1" may owe it no more than an idea.
    String.raw`${word}(?:stack(?:s|ed)|(?:based|builds|built|rebased)(?= on top))[ _-]on(?:[ _-]top[ _-]of)?\b`,
    String.raw`${word}(?:merged?|land(?:ed|s)?|released?|shipped|review(?:ed)?|rebase|be rebased|go(?:es)? in)${it}(?: only)?[ _-](?:${then}|until|till)\b`,
    String.raw`${word}(?:ready|mergeable)(?: (?:for review|to (?:merge|land|go|review)))? (?:${then})\b`,
    String.raw`(?:not|n['’]t|\bnever) (?:be )?(?:merged?|land(?:ed)?|released?|ship(?:ped)?|review(?:ed)?)${it} (?:before|until|till|without)\b`,
    String.raw`\bnot (?:ready|mergeable) (?:before|until|till)\b`,
    // Only as a line of its own: within a sentence it describes what has happened since.
    String.raw`^[ \t*_-]{0,8}after\b(?=[^\n]{1,200}$)`,
    String.raw`${word}(?:${then})\b(?=(?:[^\n.!?]|[.!?](?=\S)){1,200}${follows})`,
    String.raw`${word}(?:merge|land|review|release|ship)(?= (?:prs? )?\S{1,200} (?:first|before (?:this|these|it|merging|landing|reviewing))\b)`,
    '依[赖賴](?:于|於|项|項|关系)?|等待|(?:受阻|阻塞)[于於]|取[决決][于於]|需要|先合[并併入]|前置(?:依赖|条件|PR)?[：:]',
    String.raw`等(?:到|候)?(?=[^\n。]{1,80}(?:合[并併入]|发布|發布))`,
    String.raw`被(?=[^\n。]{1,80}(?:阻塞|卡住))`,
    String.raw`在(?=[^\n。]{1,80}(?:之|以)?[后後](?:再|才|方可)?(?:合[并併入]|发布|發布|评审|評審|review|merge))`,
    String.raw`在(?=[^\n。]{1,80}合[并併入](?:之|以)?[后後](?:再|才|方可|可以|即可))`,
    String.raw`(?:请?勿|不要|不能|不可|[别別])在(?=[^\n。]{1,80}前(?:合[并併入]|发布|發布))`,
  ].join('|'),
  'gim',
);

/**
 * At the end of the text before a claim: it's negated, in the past, an example, a question or a condition.
 */
export const denial = new RegExp(
  [
    String.raw`(?:\bnot|n['’]t|\bno longer|\bnever|\bno|\bwas|\bwere|\bpreviously|\bused to|\bwithout|\binstead of|\brather than|\bneither|\bnor|\b(?:remov|dropp?|break)(?:es|e?s|ed|ing))[ \t*_]*(?:[a-z]{1,12}[ \t]+)?$`,
    String.raw`(?:\bnot|n['’]t|\bno longer|\bnever|\bwithout) (?:[a-z]{1,12} ){0,2}(?:have|has|having|needs?|needing|want|going|supposed|required) to (?:be )?$`,
    String.raw`\b(?:no|any|without|little) (?:[a-z]{1,12} )?(?:need|reason|point|use|sense) (?:to|in|for|of)(?: be)? $`,
    String.raw`\b(?:stop(?:ped|s)?|done|finished|quit|tired of|enough) $`,
    // Thanks for what has been, and stories of what happened meanwhile.
    String.raw`\b(?:thanks|thank you|thx|sorry|apologies|appreciate)\b(?: [a-z]{1,12}){0,3} for (?:[a-z]{1,12} ){0,2}$`,
    String.raw`\b(?:discussed|mentioned|noticed|spotted|discovered|found|saw|wrote|fixed|talked|learnt|learned|happened|did)(?: [a-z]{1,12}){0,3} while (?:[a-z]{1,12} )?$`,
    String.raw`(?:\bnot|n['’]t|\bno) (?:(?:have|need) to|need to|be|a hard|longer (?:be|have to)) $`,
    String.raw`\b(?:nothing|none) (?:[a-z]{1,12} ){0,3}$`,
    String.raw`(?:\bnot|n['’]t) (?:think|believe|see|know|expect)(?: [a-z]{1,12}){0,4} $`,
    String.raw`\b(?:if|whether|does|may|might|could|would) (?:[a-z]{1,12} ){0,3}$`,
    String.raw`(?:\be\.?g\.?|\bexamples?|\bfor instance|\bsuch as)[ ,:]*["“'(]?$`,
    // Something else is waiting, and the text describes that.
    String.raw`#\d{1,9}[ \t]+(?:also |still )?(?:(?:is|are) )?$`,
    String.raw`(?:不再?|没有?|沒有?|无需|無需|不必|不用|不要求|曾)[ \t*_]*$`,
  ].join('|'),
  'i',
);

/** After a name: says that it must come first, as in "#1 needs to be merged first". */
export const comesFirst =
  /^ (?:must|should|needs? to|has to|have to) (?:be (?:merged|landed|released|reviewed)|merge|land|go in|ship) (?:first|before (?:this|it|merging))\b|^ ?(?:(?:需要?|必须|要|得|应)?先合[并併入]|合[并併入](?:之|以)?[后後](?:再|才|方可)合[并併入])/i;

/** After a bare "After #1": says that it hasn't happened yet. */
export const notYet =
  /^[)\]*_ \t]*(?:[.,;|]?[ \t]*(?:\n|$)| (?:is|gets|has been|have been|are) (?:merged|landed|released|in\b)| (?:lands?|merges?|goes in|has landed)\b)/i;

/** After the name: says that it has come true, or is no longer needed. */
export const settled =
  /^[)\]*_ \t]*(?:[✅☑✔]|\(?(?:[:,–—-] ?)?(?:is |was |has been |now )?(?:resolved|done|fixed|no longer|not needed|obsolete|already (?:merged|landed|in))\b|(?:已|都)(?:合[并併入]|解[决決]|完成))/i;

/** After the name: when it was so. */
export const longAgo =
  /^[)\]*_ \t]*(?:back )?(?:in the past|at the time|back then|yesterday|last (?:week|month|year|time|sprint|release|[a-z]{2,6}day)|until (?:yesterday|last [a-z]{2,8}|recently)|(?:an?|\d{1,3}|some|two|three|few) [a-z]{1,8} ago)\b/i;

/** After the name: what it waited for has happened, as in "merged after #1 was released". */
export const done = /^[)\]*_ \t]*(?:was|were|had|got|landed|shipped)\b/i;
export const conjunction = new RegExp(`^(?:${then})$`, 'i');
/** May tell of the past, or be short for "to be merged after". */
export const participle = /^(?:merged|landed|released|shipped|reviewed)\b.*(?:after|once|when|as soon as)$/i;
/** Before a participle: who did it. */
export const whoDid = /\b(?:I|we|they|he|she|you|have|has|had|got)(?: only)? $/i;
/** Before a participle: "should be merged after". */
export const stillToCome = /\b(?:be|get|being|can|will|shall|should|must|to|please)(?: only)?[ *_]*$/i;

/** What may appear between a claim and the names it refers to, and between those names. */
export const filler =
  /(?:[\s:*_,;&+|()<>[\]、，：；（）—–-]|\b(?:the|this|that|these|those|its?|my|our|of|by|on|for|in|from|until|and|also|both|all|first|top|following|other|parent|upstream|prs?|mrs?|pull|requests?|issues?|changes?|fix|are|is|be|being|get|merge|merging|merged|review|reviewing|release|landing|to|land|only|after)\b|\d{1,3}[.)](?=[ \t])|\[ \]|和|与|與|及|以及|合[并併入]|[评評][审審]|这个|此|个)/iy;
