import type { Row } from '../../rule';

/** Comparisons to a novice, a child, an animal, or worse. */
export const likeNovices: readonly (string | Row)[] = [
  '<novice>( \\w+){0,5} better( than)?',
  {
    find: "(?<!for |to |from |of |by )(an? |any |my |the |our |even |even an? |even my |even the |\\d |some |every )+(\\w+ )?<novice> (would|could|can|knows|writes|would've|could've|does better|understands|has more|is able|did better|catches|gets (this|it)|has a better)",
    unless:
      '(can|could|would) (pick|take|handle|help|own|continue|need|then|also|be (assigned|asked)|only|not|never)|(child|student|bot|cat) (process|node|element|account|license)|(bot|child|student|cat|dog) (can|could|would|knows|understands|has)',
  },
  {
    find: '(like|by|as if) (a|an|my|some)( \\w+)? <novice>',
    unless:
      '(child|student|bot|dog|cat|mother|parrot|rock) (process|node|element|class|component|account|user|license|window|thread|object|theme|record|table|route|scope)',
  },
  '(worse|less|more) (\\w+ )?than (a|an|my|any|the|our) (\\w+ )?<novice>',
  {
    find: '(did|was|is|were|does|has) (a|an|your|the|some|this)( \\w+)? <novice> (write|written|wrote|type|typed|code|coded|walk|do|sit|writing|involved|hacking|on|let)',
    unless: '(the|this) (bot|llm|chatbot|student|child|dog|cat|parrot|rock) ',
  },
  '<novice>[- ]level',
  '(written|typed|coded|designed|made|hacked together|produced|copied) by (a|an|some|your)( \\w+){0,2} (<novice>|drunk|someone who|idiot)',
];
