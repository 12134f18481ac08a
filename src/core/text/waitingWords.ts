/** Not preceded by a letter or a digit, but possibly by markup: "_Requires #1_". */
const word = String.raw`(?<![a-z\d])`;
/** Not followed by a letter or a digit: "__Depends on__ #1". */
const end = String.raw`(?![a-z\d])`;
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
    String.raw`${word}blocked(?:[ _-](?:by|on|until|till)${end}|(?=[ ]*[*_]{0,3}[ ]*[:：(]))`,
    String.raw`${word}(?:stuck|stalled|gated|contingent)[ _-](?:by|on)\b|${word}held[ _-](?:up|back)[ _-]by\b`,
    String.raw`${word}(?:draft|wip|on ice|parked|paused|postponed|deferred|delayed|held|frozen)[ _-](?:until|till)\b`,
    String.raw`${word}pending\b`,
    String.raw`${word}depend(?:s|ing|ent|enc(?:y|ies))?[ _-](?:up)?on${end}`,
    // "Dependencies: #1" and the heading above a list, but not the word within a sentence.
    String.raw`^[ \t>|*_#-]{0,12}(?:dependenc(?:y|ies)|depends|pre-?requisites?|pre-?reqs?|blockers?)${end}`,
    String.raw`${word}dependenc(?:y|ies)(?= are merged)`,
    String.raw`${word}(?:wait(?:s|ing)?|on[ _-]hold|hold(?:s|ing)?[ _-]off)[ _-](?:for|on|until|till)\b`,
    // "Hold on, #1 looks wrong" asks someone to stop.
    String.raw`${word}hold(?:s|ing)?[ _-](?:(?:for|until|till)\b|on(?= (?:#|https?:|merging|[\w.-]+\/[\w.-]+#)))`,
    String.raw`${word}await(?:s|ing)?\b`,
    String.raw`${word}(?:requires|needs)\b`,
    // Something merely "based on #1" may owe it no more than an idea.
    String.raw`${word}(?:stack(?:s|ed)|(?:based|builds|built)(?= on top))[ _-]on(?:[ _-]top[ _-]of)?${end}`,
    String.raw`${word}(?:rel(?:ies|ying)|builds)[ _-](?:up)?on${end}(?! top)`,
    // "We need #1 first"
    String.raw`${word}need(?= (?:prs? )?(?:[\w./-]*#\d|https?:)\S{0,200}(?: (?:merged|landed|released|in))? (?:first|before (?:this|merging))\b)`,
    String.raw`${word}(?:merge[ds]?|merging|land(?:ed|s|ing)?|releases?d?|ship(?:s|ped)?|review(?:ed)?|rebase|be rebased|go(?:es)? in)${it}(?: only)?[ _-](?:${then}|until|till)\b`,
    String.raw`${word}(?:ready|mergeable)(?: (?:for review|to (?:merge|land|go|review)))? (?:${then})\b`,
    String.raw`(?:not|n['’]t|\bnever) (?:to )?(?:be )?(?:merged?|land(?:ed)?|released?|ship(?:ped)?|review(?:ed)?)${it} (?:before|until|till|without)\b`,
    String.raw`${word}dnm (?:before|until|till)\b`,
    String.raw`\bnot (?:ready|mergeable) (?:before|until|till)\b`,
    // Only as a line of its own: within a sentence it describes what has happened since.
    String.raw`^[ \t*_-]{0,8}after\b(?=[^\n]{1,200}$)`,
    String.raw`${word}(?:${then})\b(?=(?:[^\n.!?]|[.!?](?=\S)){1,200}${follows})`,
    String.raw`${word}(?:merge|land|review|release|ship)(?= (?:prs? )?\S{1,200} (?:first|before (?:this|these|it|merging|landing|reviewing))\b)`,
    '依[赖賴](?:于|於|项|項|关系)?|等待|(?:受阻|阻塞)[于於]|取[決决][于於]|需要|[先待]合(?:[并併入])?|前置(?:依赖|条件)?[ ]*(?:PR)?[ ]*[：:]',
    '先(?:评审|評審|审|看|合)(?=[^\\n]{0,3}(?:#|https?:|[\\w.-]+/[\\w.-]+#))',
    String.raw`基[于於](?=[^\n。]{1,80}[，,；;] ?(?:[请請]|需要?)?先(?:合|评审|評審|看))`,
    String.raw`[等待](?=[^\n。]{1,80}先合)`,
    String.raw`[等待](?:到|候)?(?=[^\n。]{1,80}(?:合[并併入]|发布|發布))`,
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
    String.raw`(?:\bnot(?! only\b)|n['’]t|\bno longer|\bnever|\bno|\bwas|\bwere|\bpreviously|\bused to|\bwithout|\binstead of|\brather than|\bneither|\bnor|\b(?:remov|dropp?|break)(?:es|e?s|ed|ing))[ \t*_]*(?:[a-z]{1,12}[ \t]+)?$`,
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
    // A denial or a story goes as far as its clause: "it isn't necessary to merge", "had been waiting".
    String.raw`(?:\bnot(?! only\b)|n['’]t|\bno(?! (?:rush|hurry|worries|problem)\b)|\bnever|\bnone|\bnobody|\bneither)\b(?:(?!\b(?:and|but|because|since|as|so|until|till|before|without|yet)\b)[^,;.:!?()\n–—]){0,60}$`,
    String.raw`(?:\bnot|\bno longer|\bnever|\bnot any ?more)[ \t*_]*:[ \t*_]*$`,
    String.raw`\bhad (?:[a-z]{1,12} ){0,3}$`,
    String.raw`(?:^|[.:;] )(?:is|are|does|do|did|was|were|should|would|could|can|will|shall|must|has|have) (?:this|that|it|the|there|we|you|I|they|any)\b[^,;.:!?\n]{0,60}$`,
    String.raw`\b(?:if|unless|whether|in case|suppose|assuming)\b[^.;:!?\n]{0,80}\b(?:write|add|put|use|type|include|say|merge|enter|specify)\b[^.;!?\n]{0,20}$`,
    String.raw`\b(?:unless|whether|in case|suppose|assuming)\b[^,;.:!?\n]{0,60}$`,
    String.raw`(?:^|[.:;,] ?)(?:please )?(?:write|put|use|type|include|enter|specify|add)[ ]+(?:(?:the|a|line|footer|trailer)[ ]+){0,3}["“'‘「*_]{0,2}$`,
    String.raw`(?:不(?!好意思|急|过|過)|[没沒](?!有?[问問][题題])|[无無](?:需|须|須|法)?|非|未|移除|去[掉除]|[删刪]除|取消|曾|原[本来先來]|本[来來]|[过過]去|是否)(?:(?!不)[^，,。；;：:！？\n]){0,12}$`,
    String.raw`(?:^|[，,。；;])[ ]*(?:本|这个|此|该)?[ ]*(?:PR|改动)?[ ]*(?:之前|以前)[^，,。；;：:！？\n]{0,6}$`,
    String.raw`(?:(?:例如|比如|示例|举例|譬如)[^。\n]{0,6}|[如例][：:] ?)$`,
    String.raw`(?:如果|若|假如|要是|如[有需])[^。！？\n]{0,30}(?:写|寫|填|注明|加|用)[^。！？\n]{0,4}$`,
  ].join('|'),
  'i',
);

/** A line above a claim that shows how to write one. */
export const exampleHead =
  /^\W*(?:for )?(?:examples?|instance|e\.g\.|templates?|format|syntax|usage|samples?|例如|例子|示例|比如|格式|模板)\W*$/i;

/** After a name: says that it must come first, as in "#1 needs to be merged first". */
export const comesFirst =
  /^ (?:must|should|needs? to|has to|have to) (?:be (?:merged|landed|released|reviewed)|merge|land|go in|ship) (?:first|before (?:this|it|merging))\b|^ ?(?:(?:需要?|必须|要|得|应)?先合[并併入]|合[并併入]?(?:之|以)?[后後](?:再|才|方可)(?:能|可以)?合[并併入]?)/i;

/** After a bare "After #1": says that it hasn't happened yet. */
export const notYet =
  /^[)\]*_ \t]*(?:[.,;|]?[ \t]*(?:\n|$)| (?:is|gets|has been|have been|are) (?:merged|landed|released|in\b)| (?:lands?|merges?|goes in|has landed)\b)/i;

const over = String.raw`(?:merged|landed|released|shipped|published|deployed|closed|resolved|done|fixed|optional|obsolete|superseded|abandoned|unblocked|no longer|not (?:needed|required|necessary)|in (?:main|master|trunk|already)|already (?:merged|landed|in|done))`;
const isNow = String.raw`(?:(?:which|that|it|they) )?(?:(?:is|are|was|were|has|have|['’]s|got) )?(?:(?:been|now|already|both|all|since|just|finally|meanwhile|no longer strictly) ){0,3}`;

/** After the name, set off from it: says that it has come true, or is no longer needed: "#1 (merged)", "#1, which is merged". */
export const settledAside = new RegExp(
  String.raw`^[\])*_ \t]*(?:[✅☑✔]|:white_check_mark:|(?:[(\[]|[,;:–—-]|(?=which |that ))[ ]?${isNow}(?!(?:landed|merged) (?:first|together|after|before|until|when|once))${over}\b(?! by (?:#|https?:))` +
    String.raw`|[ ]?[，,（(；;—–-]?[ ]?(?:它|其|[现現]在?|目前)?(?:已|都|均)(?:经|經)?(?:合[并併入]|解[决決]|完成|关[闭閉]|關閉|发布|發布))`,
  'i',
);

/** The same in one sentence, where "until" or "after" would make it a condition: "#1 is resolved". */
export const settled =
  /^[)\]*_ \t]*(?:(?:is |was |has been |now )(?:resolved|done|fixed)|(?:is |was |now )?(?:no longer|not needed|obsolete|already (?:merged|landed|in)))\b/i;

/** After the name: a question, something else than its merge, or that it has nothing to do with it. */
export const otherwise =
  /^[)\]*_ \t]*(?:[?？]|[吗嗎么]|(?:的|'s )?[ ]?(?:评审|評審|意见|意見|反[馈饋]|[确確][认認]|回[复復]|帮助|作者|review|feedback|opinion)|[无無]关|[没沒]有?关系)/i;

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
  /(?:\/(?=[ \t]|#\d|https?:|\[)|(?<=(?:requests?|issues?|prs?|mrs?) )\d{1,9}(?=[ :(–-]{1,4}https?:)|[\s:*_,;&+|()<>[\]、，：；（）—–-]|(?<![a-z\d])(?:the|this|that|these|those|its?|my|our|of|by|on|for|in|from|until|and|also|both|all|first|top|following|other|parent|upstream|prs?|mrs?|pull|requests?|issues?|changes?|fix|are|is|be|being|get|merge|merging|merged|review|reviewing|release|landing|to|land|only|after)(?![a-z\d])|\d{1,3}[.)](?=[ \t])|\[ \]|和|与|與|及|以及|合[并併入]|[评評][审審]|这个|此|个)/iy;
