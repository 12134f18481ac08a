import { lists } from './lists';

/** English word lists for the rules, as pattern alternatives. */
export const english = lists({
  be: "'s|'re| is| are| was| were| has become| became| got",
  seem: '<be>|( looks?| reads?| feels?| seems?| smells?| sounds?)( like| as)?',
  fully: `just|so|really|absolutely|completely|totally|utterly|pure|purely|plain|simply|truly|such|an?|the|complete|
    total|absolute|utter|all|pretty|quite|frankly|honestly|nothing but|nothing short of|still|a piece of|some|bloody|
    very|clearly|actually|seriously|ridiculously|incredibly|way too|too|a bit of|one big|one giant|fucking|borderline|
    beyond|as|basically|literally|a steaming pile of|a pile of|a load of|a heap of`,
  adverb: `just|really|even|ever|actually|honestly|seriously|clearly|obviously|evidently|apparently|simply|again|also|
    still|already|completely|totally|once again|yet again|plainly|probably|have|'ve|'d|had|genuinely|truly|
    conveniently|somehow|then|literally|even bother to|entirely|definitely|never`,
  'strong-insult': `idiots?|morons?|imbeciles?|dumbass(es)?|jackass(es)?|dimwits?|halfwits?|nitwits?|numbskulls?|
    dunces?|cretins?|simpletons?|ignoramus(es)?|buffoons?|retards?|retarded|bozos?|dipshits?|assholes?|bastards?|
    scumbags?|dickheads?|losers?|dolts?|twits?|blockheads?|imbecilic`,
  'insult-noun': `<strong-insult>|fools?|clowns?|n00bs?|noobs?|amateurs?|muppets?|donkeys?|slackers?|hacks?|dummy|
    dummies|jokes?|disgrace|embarrassment|liability|disaster|waste of (space|time|oxygen|money)|charlatans?|fraud|
    script kiddies?|code monkeys?|monkeys?|monsters?|incompetents?|hopeless case|liars?|toddlers?|baby|kids?|child`,
  'insult-adjective': `stupid|dumb|lazy|incompetent|clueless|careless|sloppy|ignorant|pathetic|useless|hopeless|
    brain-?dead|dense|illiterate|unprofessional|amateurish|negligent|arrogant|delusional|inept|thick|blind|deaf|
    worthless|insane|crazy|mad|drunk|high|stoned|asleep|nuts|senile|unqualified|unfit|unhinged|moronic|idiotic|
    embarrassing|irresponsible|a bit slow|slow or something|reckless|obtuse|thoughtless|gullible`,
  bad: `garbage|trash|rubbish|crap|crappy|horrible|horrid|horrendous|horrific|terrible|awful|atrocious|atrocity|abysmal|
    appalling|dreadful|disgusting|disgraceful|hideous|revolting|repulsive|vile|abomination|disaster|disastrous|mess|
    nightmare|catastrophe|catastrophic|train ?wreck|dumpster ?fire|disgrace|embarrassment|travesty|monstrosity|
    shambles|worthless|pathetic|ridiculous|ludicrous|laughable|idiotic|moronic|imbecilic|insane|
    brain-?dead|stupid|dumb|asinine|amateurish|amateur hour|shoddy|lousy|half-?(assed|arsed|baked)|junk|
    vomit|puke|unreadable mess|toxic waste|poison|cancer|bullshit|trashy|god-?awful|sloppy|cringe|cringeworthy|
    spaghetti|spaghetti code|insult|insulting|offensive|sin|crime against \\w+|joke|farce|clusterfuck|pigsty|eyesore|
    unmitigated disaster|the pits|an? \\w+ show|utter nonsense|nonsense|madness|insanity|lunacy|idiocy|hot mess|
    trainwreck|barf|yuck|ghastly|wretched|rotten|sickening|absurd|worst|dogshit|bonkers|clown show|a sick joke|horror|horror show|horrifying|shameful|shocking|circus|rat's nest`,
  'bad-adjective': `garbage|trash|rubbish|crap|crappy|horrible|horrid|horrendous|horrific|terrible|awful|atrocious|
    abysmal|appalling|dreadful|disgusting|disgraceful|hideous|revolting|vile|pathetic|ridiculous|
    ludicrous|laughable|idiotic|moronic|insane|brain-?dead|stupid|asinine|amateurish|shoddy|lousy|
    half-?(assed|arsed)|god-?awful|sloppy|ghastly|wretched|disastrous|nightmarish|sickening|cringe|lazy-?ass|
    dogshit|nonsensical|absurd|abominable|convoluted mess of an?`,
  thing: `code|codebase|functions?|methods?|class(es)?|file|tests?|test suite|logic|design|naming|names?|approach|
    implementation|solution|change|changes|changeset|patch|pr|pull request|commits?|commit messages?|diff|comments?|
    regex|regexp|query|queries|sql|api|interface|structure|architecture|hack|way|idea|style|formatting|
    abstractions?|modules?|schema|migrations?|loop|scripts?|refactor|refactoring|error handling|error messages?|
    documentation|docs|variables?|variable names?|stuff|parts?|piece|sections?|blocks?|lines?|data model|config|
    configuration|setup|component|pipeline|fix|workaround|concept|mechanism|pattern|algorithm|choices?|decision|library|
    wrapper|helper|indentation|inheritance|hierarchy|layout|css|html|ui|ux|parser|caching|cache|locking|loops|types|
    typing|dockerfile|makefile|workflow|handler|endpoint|branch|merge|readme|description|coverage|quality|
    control flow|nesting|work|job|attempt|excuse|mock|mocks|fixtures?|state machine|flow|performance|constructor|switch|
    controller|service|template|model|whole thing|entire thing|thing|mapping|serialization|plumbing|boilerplate`,
  this: `this|that|it|these|those|everything|(this|that|the|these|those|all this|your|half the|most of the|whole)( \\w+)?( \\w+)? <thing>|
    <thing>|what you wrote|what you have here|here|whole thing|(this|the|that) (whole|entire) \\w+`,
  fault: `forgot|forget|missed|broke|broken|break|ignored|overlooked|neglected|failed to|fail to|messed up|messed|
    screwed up|screwed|botched|skipped|misread|misunderstood|misunderstand|mixed up|confused|ruined|butchered|
    introduced (a|another|two|several|the|this|yet)|left (debug|in the|behind|commented|your debug)|copy-?pasted|copied|hard-?coded|
    duplicated|swallowed|swallow|leaked|leak|made (a|the same|this|it|things|another|everything) (\\w+ )?(mistake|error|mess|bug|slower|worse|slow)|
    got (this|it|that|the \\w+) (\\w+ )?(wrong|backwards|upside)|wasted|disabled|commented out|lost track|violated|violate|
    bypassed|mangled|clobbered|wiped|destroyed|deleted|called (this|it) wrong|misuse|misused|misspelled|misspelt|
    keep forgetting|rushed|jumped|caused|did it wrong|did this wrong|went and|pushed broken|merged without|
    pushed without|changed .{1,40} without|removed .{1,40} without|added .{1,40} without|renamed .{1,40} without|
    used the wrong|chose the wrong|picked the wrong|put (this|it|the \\w+) in the wrong|reinvented|are reinventing|used tabs|used spaces|
    are (breaking|leaking|ignoring|missing|swallowing|doing it|doing this|misusing|abusing|confusing|mixing|
    wrong|mistaken|contradicting|blocking everyone|holding|duplicating|abusing|overcomplicating|overengineering|not \\w+ing)|
    're (breaking|leaking|ignoring|missing the|swallowing|doing it|doing this|misusing|abusing|confusing|mixing|
    wrong|mistaken|contradicting|duplicating|overcomplicating|overengineering|not (checking|handling|closing|testing|even|following|
    using|listening|reading|doing|thinking|paying))`,
  neglect: `handle|check|test|read|update|add|run|bother|think|consider|close|remove|write|follow|use|look|pay|account|cover|
    validate|verify|include|fix|address|respond|answer|reply|listen|push|commit|rebase|clean|document|follow|escape|
    release|free|await|catch|guard|implement|do|care|try|understand|get|notice|realize|realise|see|explain|say|
    mention|call|set|initiali[sz]e|make|keep|respect|actually|even|really|learn|finish|put|ask|compile|touch|rename|
    wait|change|delete|move|honou?r|apply|provide|specify|describe|review|lock|log|pass|return|sync|give|take|tell`,
  developer:
    'developers?|engineers?|programmers?|devs?|coders?|person|people|reviewers?|team|maintainers?|professionals?|adult|human( being)?|architect|hires?',
  novice: `intern|interns|junior|juniors|junior (dev|developer|engineer|programmer)|first-?year( student| cs student)?|student|freshman|undergrad|undergraduate|beginner|child|toddler|
    monkey|trained monkey|kid|grandmother|grandma|granny|mother|mom|mum|dog|cat|hamster|parrot|bot|chatbot|llm|chatgpt|goldfish|potato|toaster|
    (two|three|four|five|six|seven|eight|nine|ten|twelve|8|5|10|12)[- ]year[- ]old( \\w+)?|\\d+[- ]year[- ]old|high ?schooler|bootcamp \\w+|newbie|novice|first-?grader|teenagers?|teens|nephew|niece|pigeons?|chimp|chimpanzee|fuzzers?|coin (toss|flip)|random number generator|magic 8 ball|ouija board|vending machine|\\w+ grader|script kiddie|rock`,
  absurd: `crayons?|finger[- ]?paint(ing|ings)?|play-?do(h|ugh)?|kindergart(en|ener|eners)|toddlers?|circus(es)?|clowns?|clown (car|show|fiesta)|
    landfills?|dumpsters?|sewage|sewers?|septic tanks?|cesspit|cesspool|compost heap|toilets?|outhouse|toxic waste|nuclear waste|
    chernobyl|titanic|hindenburg|pompeii|shipwrecks?|sinking ship|train ?wrecks?|car (crash|wreck)(es|s)?|plane crash|pile-?up|
    crime scenes?|hostage (notes?|situations?|videos?)|ransom notes?|suicide notes?|cr(y|ies) for help|arson(ists?)?|vandalism|vandals?|
    war ?crimes?|ponzi schemes?|astrology|horoscopes?|tarot( cards?)?|ouija boards?|voodoo|witchcraft|s[ée]ances?|exorcisms?|
    exorcists?|rain dances?|tea leaves|fortune cookies?|snake oil|goldfish|jellyfish|pigeons?|chimp(anzee)?s?|raccoons?|
    gas[- ]station \\w+|wet (cardboard|paper|paper bag|socks?|noodles?|tissues?|cement)|soggy \\w+|rotten \\w+|mou?ldy \\w+|cardboard|
    sandcastles?|house of cards|jenga( tower)?|rube goldberg( machine)?|frankenstein('s monster)?|fever dreams?|horror (movie|story|film|show)s?|
    jump ?scares?|escape rooms?|haunted houses?|rat's nest|hairball|dog's (breakfast|dinner)|gangrene|leprosy|root canal|colonoscopy|
    hangover|food poisoning|vending machine|chocolate (teapot|fireguard)|graveyards?|cemetery|morgue|autops(y|ies)|funerals?|
    eulog(y|ies)|obituar(y|ies)|stone tablets?|kafka( novel)?|escher( painting| drawing)?|jackson pollock|parking (fine|ticket)s?|
    swiss cheese|leaky \\w+ boat|sinking boat|minefield|hostage|bad (dream|joke|trip|hangover|divorce)|house fire|garage sale|
    junk ?yard|scrap ?yard|scrap heap|bin fire|tyre fire|tire fire|lottery|slot machine|magic trick|soap opera|telenovela|
    school play|homework|art project|science fair( project)?|crossword|drunken? \\w+|dying \\w+|dead (horse|cat|rat|fish|rodent)|
    blind(folded)? \\w+|sleep-?deprived \\w+|sleepwalker|burning \\w+|abandoned \\w+|mugging|bank robbery|heist|lobotomy`,
  'broken-thing': `leak|leaks|memory leak|bug|bugs|race|race condition|deadlock|crash|regression|outage|global|globals|singleton|no tests|
    (without|zero|no|missing) (a )?(test|tests|error handling|docs|documentation|validation|locking)|untested|hard-?coded|copy-?pasted?|
    duplicate[ds]?|sleep|broken|infinite loop|data loss|typo|off-by-one|null pointer|todo|hack|timeout|plain ?text|segfault|stack ?overflow`,
  vice: `brains?|laziness|incompetence|ignorance|stupidity|arrogance|carelessness|sloppiness|confidence|overconfidence|optimism|chaos|confusion|
    procrastination|negligence|cluelessness|wishful thinking|guesswork|guessing|excuses|bad (taste|judgement|judgment|ideas)|apathy|
    indifference|overengineering|over-engineering|enthusiasm|hubris|denial`,
  quality: `charm|elegance|grace|subtlety|finesse|attention span|attention to detail|foresight|structural integrity|load-bearing (properties|capacity)|
    spine|backbone|stability|robustness|reliability|clarity|readability|precision|appeal|warmth|personality|charisma|self-awareness|
    work ethic|memory|brainpower|intellect|reading comprehension|judge?ment|coordination|aesthetics?|style|coherence|logic|safety|security|wit`,
  'review-verb': `remove|delete|drop|rename|change|fix|rewrite|redo|refactor|move|revert|close|undo|split|merge|rebase|
    squash|use|add|replace|extract|inline|simplify|update|clean|test|document|make|put|get rid of|take out|take|throw|kill|
    reformat|format|rework|rethink|start over|try again|write|create|handle|check|implement|convert|switch|bump|
    reorder|sort|wrap|return|avoid|don't|do not|stop|cut|shorten|improve|correct|adjust|restructure|break|separate|
    reduce|ditch|scrap|reopen|resubmit|resolve|address|explain|justify|back out|roll back|pull|push|run|read|look|
    merge|combine|dedupe|deduplicate|hide|expose|disable|enable|mock|cover|comment|log|do|follow|leave|keep|go|abandon|withdraw`,
  intensifier:
    '(very|really|so|a bit|pretty|quite|rather|too|just|somewhat|kind of|kinda|a little|extremely|still|super|slightly|overly|way too)',
  verb: '[a-z]+',
  whys: "(?<!(about|understand|understood|know|wonder|wondering|see|explain|reason|sure|clear|that's|this is|which is|is|say|tell|of|document|documenting|on|into|describe|curious|remember|figure out|get|out|me|idea|question|discuss|and how|explaining|noting|mention) )",
  fair: '(?<!(if|when|whenever|in case|unless|whether|once|that|as|because|until|what|where|which|how|make sure|ensure|says?|saying|like|after|until|before|while|or|since|than|everything|anything|all|case|things|time|moment|though|hope|hoping|guess|might|may|could|suspect|assume|can|chance) (that )?(maybe |perhaps )?)',
  approval: `r-b|reviewed-by|acked-by|aye|yas|ship|prolly fine|probably fine|signed off|looks alright|seems (ok|fine|good)|works on my (end|side)|lgtm\\w{0,2}|sgtm|l g t m|looks? (good|great|fine|ok|okay|alright|all right|nice|reasonable|sane|solid|perfect|correct|clean|about right|sensible|right)|(seems|is|all|it's|that's|i'm|am|still|very|pretty|both|this is|everything is|this|everything|works) (good|fine|ok|okay|great|perfect|reasonable|happy|well)|ship ?it|\\+1|\\+\\+|plus one|ok|okay|okey|okie|k|kk|yes|yep|yup|sure|approved?|approving|approval|r\\+|ack|acked|rubber ?stamp(ed)?|stamp(ed)?|no (more |further |other |major |real |big )?(comments?|issues?|problems?|concerns?|objections?|complaints?|remarks?|notes?|questions?|findings?)|nothing (to add|from (me|my side)|more|else|to complain( about)?|to say|here)|(good|ready|fine|safe|clear|free|happy|ok|okay) to (go|merge|ship|land|approve)|go ahead|go for it|merge( it| this| away| when ready| at will)?|merging|fine( (by|with|for) me)?|good( (by|with|for|enough|stuff))?( me)?|great( (job|work|stuff|change|pr))?|nice( (job|work|stuff|one|change|pr))?|good (job|work|stuff|change|pr)|well done|perfect|awesome|excellent|cool|amazing|neat|solid|works for me|wfm|all (good|set|clear|green)|i'?m (ok|okay|good|fine|happy) with (this|it)|i approve|thumbs up|checks out|no objections?|reviewed|accepted|accept|correct|land it|let's (merge|ship|land|go)( it| this)?|can be merged|you('re| are) good( to go)?|send it|make it so|bueno|roger`,
  hedge: `maybe|perhaps|possibly|probably|might|may|could|i think|i guess|i suppose|i feel like|i believe|kind of|kinda|sort of|somewhat|somehow|not (really |quite |entirely |100% |completely )?sure|i don't know|not certain|i could be wrong|i may be wrong|i might be wrong|if that makes sense|or something|or so|just a thought|potentially|presumably|arguably|seems?|in a way|a (tiny )?(little )?bit|if you don't mind|in my humble opinion|imho|iirc|afaik|correct me if|sorry if|more or less|if possible`,
  end: '[ .!?…~。！？～)\\u2190-\\u2bff\\ud83c-\\ud83e\\udc00-\\udfff]*$',
  start:
    '^[ (>*-]*((ok|okay|so|well|and|but|also|again|then|hm+|um+|sorry|honestly|look|dude|man|bro|guys|hey|no|yes|nope|just|nah|or|lol|wow|yeah|oh|anyway|come on|again|right|sorry but|seriously|ugh|meh)[,:.…]* )*',
});
