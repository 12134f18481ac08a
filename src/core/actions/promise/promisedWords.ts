/**
 * Words of a clause in which a time isn't what someone promises to be done by: it's denied, or it's when they
 * start, when they're back, a condition, what they ask of others, or when something else happens.
 */
export function isOtherTime(clause: string, before: string): boolean {
  return others.some((each) => each.test(clause)) || isEvent(before);
}

/** "I won't make it by Friday", "周五前做不完" */
const denial =
  /\b(?:not(?! later\b)|cannot|never|unable|unlikely|impossible|doubt\w*|(?:wo|ca|do|does|did|is|are|was|were|could|would|should|have|has|had)n[’']?t)\b|不(?!好意思|[晚迟遲][于於]|超[过過])|没|沒|[无無]法|未(?![来來])/i;

/** "Friday 10:00 is too tight", "周五前恐怕看不完" */
const strain =
  /\b(?:hard(?!ware)|difficult|tight|tough|hardly|barely|struggle|challenging|ambitious|too (?:early|soon))\b|难(?!免)|難(?!免)|够呛|恐怕|赶不|[来來]不及|勉强|[悬懸]$/i;

/** "Friday 10:00 at the earliest", "最早周五" */
const lowerBound =
  /\b(?:earliest|soonest|sooner|earlier than|start(?:s|ing)?|begin(?:s|ning)?|as of|onwards?)\b|\bfrom\b.*\bon$|最[早快]|早[于於]|[点點半分\d][ ]*起(?!来|來|码)|开始|開始/i;

const away =
  /(?:^|\b(?:am|is|are|be|been|was|were)|[’']m|[’']ll be) *(?:\w+ )?(?:out|away|off|back|ooo|busy|offline|unavailable|travell?ing|on (?:vacation|holidays?|leave|pto))\b|\b(?:out|away|off|ooo|busy|vacation|holidays?|leave|meetings?|travell?ing|offline|unavailable|booked)\b.*\b(?:until|till|through)\b|\breturn(?:s|ing)?\b(?! to\b)|休假|请假|請假|出差|[开開][会會]|不在|回[来來]|放假|有空/i;

const condition =
  /\b(?:if|unless|once(?! more| again)|provided|assuming|depend(?:s|ing)|as long as|in case|whether|when)\b|如果|要是|倘若|假如|除非|只要|的[话話]|^ *若|等.*[后後]/i;

const requestToOthers =
  /\b(?:please|pls)\b(?! (?:wait|bear|expect|ping|give me|excuse|forgive))|\b(?:can|could|would|will) you\b|\b(?:ping|remind|tell|call|poke|nudge|message) me\b|\byou(?: (?:have|can|could|should|must|need)|['’]d)\b|(?<!申)[请請](?!放心)|麻[烦煩]|拜托|^ *[你您]/i;

const others = [denial, strain, lowerBound, away, condition, requestToOthers];

/** "The demo is tomorrow 14:00" and "after the demo tomorrow 14:00", but "the new time is" and "it will be". */
function isEvent(before: string): boolean {
  const [, subject] =
    /^(.*?)\b(?:is|are|was|were|will be|starts?|begins?|ends?|happens|takes place|runs)(?: (?:scheduled|planned|due|set))?(?: (?:for|on|at|by))?$/i.exec(
      before,
    ) ?? [];
  if (subject === undefined) return ofAnother.test(`${before} `);
  return !/\b(?:time|promise|reviews?|it|this|that|estimate|eta|plan|date|deadline|I|we)\b/i.test(subject);
}

/** "After the freeze on", "I have a meeting on", "my flight lands" */
const ofAnother =
  /\bafter (?:\S+ ){1,5}$|\b(?:have|has|got|attend) an? (?!(?:look|go|second|first|chance|review|proper)\b)(?:\S+ ){1,3}$|\b(?:the|my|our|a|an|their) (?:\w+ ){1,3}\w+s (?:(?:on|at) )?$/i;
