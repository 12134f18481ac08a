import { plural } from './plural';
import type { Messages, Translate } from './translate';

/** The status bar, and the line next to the view's name. */
export const statusMessages = {
  checking: (t: Translate) => t("Good Turn is checking who's waiting for you"),
  signedOut: (t: Translate) => t("Sign in to see who's waiting for your review"),
  nextCheck: (t: Translate, time: string) => t('Next check at {0}', time),
  sample: (t: Translate, what: string) => t('{0} (sample)', what),
  nobody: (t: Translate) => t('No one is waiting'),
  untilNextCheck: (t: Translate, what: string, time: string) => t('{0}, next check at {1}', what, time),
  asOf: (t: Translate, what: string, time: string) => t('{0}, as of {1}', what, time),
  staleSentence: (t: Translate, what: string, failure: string, time: string) =>
    t('{0}. {1}. Showing the list as of {2}.', what, failure, time),
  staleList: (t: Translate, failure: string, time: string) =>
    t('{0}. Showing the list as of {1}.', failure, time),
  someWaiting: (t: Translate, shown: number, all: number) => t('{0} of {1} waiting', shown, all),
  waiting: (t: Translate, count: number) => t('{0} waiting', count),
  waitingForYou: (t: Translate, count: number) => t('{0} waiting for you', count),
  notShown: (t: Translate, count: number) =>
    plural(t, count, { one: "{0} more isn't shown.", other: "{0} more aren't shown." }),
  nobodyElse: (t: Translate) => t('No one on another team is waiting for you.'),
  otherTeams: (t: Translate, count: number, longest: string) =>
    plural(
      t,
      count,
      {
        one: '{0} request from another team has been waiting {1} for your review.',
        other: '{0} requests from other teams are waiting for your review, the longest for {1}.',
      },
      longest,
    ),
  filtered: (t: Translate, shown: number, all: number) => t('filtered: {0} of {1}', shown, all),
  goneQuiet: (t: Translate, count: number) => t('{0} gone quiet', count),
  inSample: (t: Translate) => t('sample'),
  thenNextCheck: (t: Translate, time: string) => t('next check at {0}', time),
  bots: (t: Translate) => t('bots'),
  drafts: (t: Translate) => t('drafts'),
  ownTeam: (t: Translate) => t('own team'),
  without: (t: Translate, names: string) => t('without {0}', names),
} as const satisfies Messages;
