// Written by `npm run types` from the queries and GitHub's schema. Change those instead.
import type { Flag, Int, List, Part, Text, Time, Unchecked } from './unchecked';

/** Each operation's answer, by its name. */
export interface QueryAnswers {
  readonly WhoAmI: {
    readonly rateLimit?: Part<{ readonly cost?: Int }>;
    readonly viewer?: Part<{ readonly __typename?: 'User' | null; readonly login?: Text }>;
  };

  readonly Fields: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly PullRequest?: Part<{ readonly fields?: List<{ readonly name?: Text }> }>;
    readonly Issue?: Part<{ readonly fields?: List<{ readonly name?: Text }> }>;
  };

  readonly ReviewQueue: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly viewer?: Part<{
      readonly __typename?: 'User' | null;
      readonly login?: Text;
      readonly name?: Text;
    }>;
    readonly asked?: Part<{
      readonly issueCount?: Int;
      readonly pageInfo?: Part<{ readonly hasNextPage?: Flag; readonly endCursor?: Text }>;
      readonly nodes?: List<RequestFields>;
    }>;
    readonly reviewed?: Part<{
      readonly issueCount?: Int;
      readonly pageInfo?: Part<{ readonly hasNextPage?: Flag; readonly endCursor?: Text }>;
      readonly nodes?: List<RequestFields>;
    }>;
    readonly own?: Part<{
      readonly issueCount?: Int;
      readonly pageInfo?: Part<{ readonly hasNextPage?: Flag; readonly endCursor?: Text }>;
      readonly nodes?: List<RequestFields & OwnFields>;
    }>;
    readonly assigned?: Part<{
      readonly issueCount?: Int;
      readonly pageInfo?: Part<{ readonly hasNextPage?: Flag; readonly endCursor?: Text }>;
      readonly nodes?: List<{
        readonly id?: Text;
        readonly updatedAt?: Time;
        readonly isDraft?: Flag;
        readonly mergeable?: Unchecked<'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN'>;
        readonly statusCheckRollup?: Part<{
          readonly state?: Unchecked<'EXPECTED' | 'ERROR' | 'FAILURE' | 'PENDING' | 'SUCCESS'>;
        }>;
        readonly author?: Part<
          | {
              readonly __typename?: 'Bot' | 'EnterpriseUserAccount' | 'Mannequin' | 'Organization' | null;
              readonly login?: Text;
            }
          | { readonly __typename?: 'User' | null; readonly login?: Text; readonly name?: Text }
        >;
      }>;
    }>;
    readonly mentioned?: Part<{
      readonly issueCount?: Int;
      readonly pageInfo?: Part<{ readonly hasNextPage?: Flag; readonly endCursor?: Text }>;
      readonly nodes?: List<RequestFields & MentionedFields>;
    }>;
  };

  readonly Probe: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly viewer?: Part<{
      readonly __typename?: 'User' | null;
      readonly login?: Text;
      readonly name?: Text;
    }>;
    readonly asked?: Part<{
      readonly issueCount?: Int;
      readonly pageInfo?: Part<{ readonly hasNextPage?: Flag; readonly endCursor?: Text }>;
      readonly nodes?: List<{
        readonly id?: Text;
        readonly updatedAt?: Time;
        readonly isDraft?: Flag;
        readonly mergeable?: Unchecked<'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN'>;
        readonly statusCheckRollup?: Part<{
          readonly state?: Unchecked<'EXPECTED' | 'ERROR' | 'FAILURE' | 'PENDING' | 'SUCCESS'>;
        }>;
      }>;
    }>;
    readonly reviewed?: Part<{
      readonly issueCount?: Int;
      readonly pageInfo?: Part<{ readonly hasNextPage?: Flag; readonly endCursor?: Text }>;
      readonly nodes?: List<{
        readonly id?: Text;
        readonly updatedAt?: Time;
        readonly isDraft?: Flag;
        readonly mergeable?: Unchecked<'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN'>;
        readonly statusCheckRollup?: Part<{
          readonly state?: Unchecked<'EXPECTED' | 'ERROR' | 'FAILURE' | 'PENDING' | 'SUCCESS'>;
        }>;
      }>;
    }>;
    readonly own?: Part<{
      readonly issueCount?: Int;
      readonly pageInfo?: Part<{ readonly hasNextPage?: Flag; readonly endCursor?: Text }>;
      readonly nodes?: List<{
        readonly id?: Text;
        readonly updatedAt?: Time;
        readonly isDraft?: Flag;
        readonly mergeable?: Unchecked<'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN'>;
        readonly statusCheckRollup?: Part<{
          readonly state?: Unchecked<'EXPECTED' | 'ERROR' | 'FAILURE' | 'PENDING' | 'SUCCESS'>;
        }>;
      }>;
    }>;
    readonly assigned?: Part<{
      readonly issueCount?: Int;
      readonly pageInfo?: Part<{ readonly hasNextPage?: Flag; readonly endCursor?: Text }>;
      readonly nodes?: List<{
        readonly id?: Text;
        readonly updatedAt?: Time;
        readonly isDraft?: Flag;
        readonly mergeable?: Unchecked<'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN'>;
        readonly statusCheckRollup?: Part<{
          readonly state?: Unchecked<'EXPECTED' | 'ERROR' | 'FAILURE' | 'PENDING' | 'SUCCESS'>;
        }>;
        readonly author?: Part<
          | {
              readonly __typename?: 'Bot' | 'EnterpriseUserAccount' | 'Mannequin' | 'Organization' | null;
              readonly login?: Text;
            }
          | { readonly __typename?: 'User' | null; readonly login?: Text; readonly name?: Text }
        >;
      }>;
    }>;
    readonly mentioned?: Part<{
      readonly issueCount?: Int;
      readonly pageInfo?: Part<{ readonly hasNextPage?: Flag; readonly endCursor?: Text }>;
      readonly nodes?: List<{
        readonly id?: Text;
        readonly updatedAt?: Time;
        readonly isDraft?: Flag;
        readonly mergeable?: Unchecked<'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN'>;
        readonly statusCheckRollup?: Part<{
          readonly state?: Unchecked<'EXPECTED' | 'ERROR' | 'FAILURE' | 'PENDING' | 'SUCCESS'>;
        }>;
      }>;
    }>;
  };

  readonly Changed: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly nodes?: List<RequestFields>;
    readonly own?: List<RequestFields & OwnFields>;
    readonly assigned?: List<RequestFields & MakersFields>;
    readonly mentioned?: List<RequestFields & MentionedFields>;
  };

  readonly Surroundings: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly [alias: `o${number}`]: Part<{
      readonly teams?: Part<{
        readonly pageInfo?: Part<{ readonly hasNextPage?: Flag; readonly endCursor?: Text }>;
        readonly nodes?: List<{
          readonly combinedSlug?: Text;
          readonly name?: Text;
          readonly parentTeam?: Part<{ readonly combinedSlug?: Text }>;
          readonly members?: Part<{
            readonly totalCount?: Int;
            readonly nodes?: List<{ readonly login?: Text }>;
          }>;
        }>;
      }>;
    }>;
    readonly [alias: `b${number}`]: Part<{
      readonly pullRequests?: Part<{
        readonly nodes?: List<{
          readonly number?: Int;
          readonly title?: Text;
          readonly baseRefName?: Text;
          readonly headRefName?: Text;
          readonly isCrossRepository?: Flag;
          readonly repository?: Part<{ readonly nameWithOwner?: Text }>;
          readonly author?: Part<
            | {
                readonly __typename?: 'Bot' | 'EnterpriseUserAccount' | 'Mannequin' | 'Organization' | null;
                readonly login?: Text;
              }
            | { readonly __typename?: 'User' | null; readonly login?: Text; readonly name?: Text }
          >;
        }>;
      }>;
    }>;
    readonly issues?: List<{
      readonly id?: Text;
      readonly blocking?: Part<{
        readonly nodes?: List<{
          readonly number?: Int;
          readonly title?: Text;
          readonly state?: Unchecked<'OPEN' | 'CLOSED'>;
          readonly repository?: Part<{ readonly nameWithOwner?: Text }>;
          readonly author?: Part<
            | {
                readonly __typename?: 'Bot' | 'EnterpriseUserAccount' | 'Mannequin' | 'Organization' | null;
                readonly login?: Text;
              }
            | { readonly __typename?: 'User' | null; readonly login?: Text; readonly name?: Text }
          >;
        }>;
      }>;
    }>;
    readonly [alias: `e${number}`]: Part<{
      readonly [alias: `p${number}`]: Part<EventsFields>;
      readonly asked?: Part<EventsFields>;
      readonly ready?: Part<EventsFields>;
      readonly dismissed?: Part<EventsFields>;
    }>;
    readonly madeBy?: List<MakersFields>;
    readonly assigned?: List<RequestFields & MakersFields>;
    readonly files?: List<{
      readonly id?: Text;
      readonly files?: Part<{ readonly totalCount?: Int; readonly nodes?: List<{ readonly path?: Text }> }>;
    }>;
  };

  readonly Folders: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly [alias: `t${number}`]: Part<{
      readonly object?: Part<
        | { readonly __typename?: 'Blob' | 'Commit' | 'Tag' | null }
        | {
            readonly __typename?: 'Tree' | null;
            readonly entries?: List<{
              readonly name?: Text;
              readonly type?: Text;
              readonly mode?: Int;
              readonly oid?: Text;
            }>;
          }
      >;
    }>;
    readonly files?: List<{
      readonly id?: Text;
      readonly files?: Part<{ readonly totalCount?: Int; readonly nodes?: List<{ readonly path?: Text }> }>;
    }>;
  };

  readonly ChangedTexts: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly [alias: `f${number}`]: Part<{
      readonly object?: Part<
        | {
            readonly __typename?: 'Blob' | null;
            readonly text?: Text;
            readonly isBinary?: Flag;
            readonly isTruncated?: Flag;
          }
        | { readonly __typename?: 'Commit' | 'Tag' | 'Tree' | null }
      >;
    }>;
  };

  readonly MyReview: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly viewer?: Part<{ readonly login?: Text }>;
    readonly repository?: Part<{
      readonly pullRequest?: Part<{
        readonly additions?: Int;
        readonly deletions?: Int;
        readonly author?: Part<{ readonly login?: Text }>;
        readonly reviews?: Part<{
          readonly nodes?: List<{
            readonly body?: Text;
            readonly comments?: Part<{
              readonly totalCount?: Int;
              readonly pageInfo?: Part<{ readonly hasNextPage?: Flag }>;
              readonly nodes?: List<{ readonly body?: Text; readonly path?: Text }>;
            }>;
          }>;
        }>;
        readonly comments?: Part<{
          readonly nodes?: List<{
            readonly author?: Part<{ readonly login?: Text }>;
            readonly body?: Text;
            readonly createdAt?: Time;
          }>;
        }>;
        readonly reviewThreads?: Part<{
          readonly nodes?: List<{
            readonly isResolved?: Flag;
            readonly comments?: Part<{
              readonly nodes?: List<{
                readonly author?: Part<{ readonly login?: Text }>;
                readonly body?: Text;
                readonly createdAt?: Time;
              }>;
            }>;
          }>;
        }>;
      }>;
    }>;
  };

  readonly BeforePosting: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly viewer?: Part<{ readonly login?: Text }>;
    readonly repository?: Part<{
      readonly nameWithOwner?: Text;
      readonly pullRequest?: Part<{
        readonly state?: Unchecked<'OPEN' | 'CLOSED' | 'MERGED'>;
        readonly viewerLatestReviewRequest?: Part<{ readonly id?: Text }>;
        readonly reviewRequests?: Part<{ readonly totalCount?: Int }>;
        readonly comments?: Part<{
          readonly totalCount?: Int;
          readonly pageInfo?: Part<{ readonly hasPreviousPage?: Flag; readonly startCursor?: Text }>;
          readonly nodes?: List<{
            readonly url?: Text;
            readonly body?: Text;
            readonly createdAt?: Time;
            readonly author?: Part<{ readonly login?: Text }>;
            readonly editor?: Part<{ readonly login?: Text }>;
          }>;
        }>;
      }>;
    }>;
  };

  readonly FilesAndOwners: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly node?: Part<{
      readonly files?: Part<{
        readonly totalCount?: Int;
        readonly pageInfo?: Part<{ readonly hasNextPage?: Flag }>;
        readonly nodes?: List<{ readonly path?: Text; readonly additions?: Int; readonly deletions?: Int }>;
      }>;
      readonly repository?: Part<{ readonly [alias: `o${number}`]: Part<{ readonly text?: Text }> }>;
    }>;
  };

  readonly People: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly [alias: `t${number}`]: Part<{
      readonly team?: Part<{
        readonly members?: Part<{
          readonly totalCount?: Int;
          readonly pageInfo?: Part<{ readonly hasNextPage?: Flag }>;
          readonly nodes?: List<{ readonly login?: Text; readonly name?: Text }>;
        }>;
      }>;
    }>;
    readonly repository?: Part<{
      readonly object?: Part<{
        readonly [alias: `h${number}`]: Part<{
          readonly nodes?: List<{
            readonly oid?: Text;
            readonly author?: Part<{
              readonly user?: Part<{
                readonly __typename?: 'User' | null;
                readonly login?: Text;
                readonly name?: Text;
              }>;
            }>;
          }>;
        }>;
      }>;
    }>;
  };

  readonly Loads: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly [alias: `u${number}`]: Part<{
      readonly status?: Part<{
        readonly message?: Text;
        readonly indicatesLimitedAvailability?: Flag;
        readonly expiresAt?: Time;
      }>;
    }>;
    readonly [alias: `l${number}`]: Part<{ readonly issueCount?: Int }>;
    readonly [alias: `r${number}`]: Part<{ readonly issueCount?: Int }>;
  };

  readonly Repositories: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly [alias: `r${number}`]: Part<{
      readonly repositories?: Part<{
        readonly totalCount?: Int;
        readonly pageInfo?: Part<{ readonly hasNextPage?: Flag; readonly endCursor?: Text }>;
        readonly nodes?: List<{
          readonly nameWithOwner?: Text;
          readonly isArchived?: Flag;
          readonly isFork?: Flag;
          readonly defaultBranchRef?: Part<{
            readonly target?: Part<{ readonly oid?: Text; readonly tree?: Part<{ readonly oid?: Text }> }>;
          }>;
        }>;
      }>;
    }>;
    readonly [alias: `s${number}`]: Part<{
      readonly nameWithOwner?: Text;
      readonly isArchived?: Flag;
      readonly isFork?: Flag;
      readonly defaultBranchRef?: Part<{
        readonly target?: Part<{ readonly oid?: Text; readonly tree?: Part<{ readonly oid?: Text }> }>;
      }>;
    }>;
  };

  readonly Texts: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly [alias: `r${number}`]: Part<{
      readonly object?: Part<{
        readonly text?: Text;
        readonly byteSize?: Int;
        readonly isTruncated?: Flag;
        readonly isBinary?: Flag;
      }>;
    }>;
  };

  readonly ChangedFiles: {
    readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
    readonly [alias: `r${number}`]: Part<{
      readonly files?: Part<{
        readonly pageInfo?: Part<{ readonly hasNextPage?: Flag; readonly endCursor?: Text }>;
        readonly nodes?: List<{ readonly path?: Text; readonly additions?: Int; readonly deletions?: Int }>;
      }>;
    }>;
  };
}

export interface RequestFields {
  readonly id?: Text;
  readonly updatedAt?: Time;
  readonly isDraft?: Flag;
  readonly mergeable?: Unchecked<'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN'>;
  readonly statusCheckRollup?: Part<{
    readonly state?: Unchecked<'EXPECTED' | 'ERROR' | 'FAILURE' | 'PENDING' | 'SUCCESS'>;
  }>;
  readonly number?: Int;
  readonly title?: Text;
  readonly createdAt?: Time;
  readonly additions?: Int;
  readonly deletions?: Int;
  readonly changedFiles?: Int;
  readonly repository?: Part<{
    readonly nameWithOwner?: Text;
    readonly owner?: Part<{ readonly __typename?: 'Organization' | 'User' | null }>;
    readonly defaultBranchRef?: Part<{ readonly name?: Text }>;
  }>;
  readonly author?: Part<
    | {
        readonly __typename?: 'Bot' | 'EnterpriseUserAccount' | 'Mannequin' | 'Organization' | null;
        readonly login?: Text;
      }
    | { readonly __typename?: 'User' | null; readonly login?: Text; readonly name?: Text }
  >;
  readonly baseRefName?: Text;
  readonly headRefName?: Text;
  readonly headRefOid?: Text;
  readonly headRepository?: Part<{ readonly nameWithOwner?: Text }>;
  readonly labels?: Part<{ readonly nodes?: List<{ readonly name?: Text }> }>;
  readonly milestone?: Part<{ readonly number?: Int; readonly title?: Text; readonly dueOn?: Time }>;
  readonly viewerLatestReview?: Part<{
    readonly state?: Unchecked<'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'>;
    readonly submittedAt?: Time;
    readonly commit?: Part<{ readonly oid?: Text }>;
  }>;
  readonly reviewThreads?: Part<{
    readonly totalCount?: Int;
    readonly nodes?: List<{ readonly isResolved?: Flag; readonly isOutdated?: Flag }>;
  }>;
  readonly reviewRequests?: Part<{
    readonly nodes?: List<{
      readonly requestedReviewer?: Part<
        | { readonly __typename?: 'Bot' | 'Mannequin' | null; readonly login?: Text }
        | { readonly __typename?: 'Team' | null; readonly combinedSlug?: Text; readonly teamName?: Text }
        | { readonly __typename?: 'User' | null; readonly login?: Text; readonly name?: Text }
      >;
    }>;
  }>;
  readonly timelineItems?: Part<{
    readonly totalCount?: Int;
    readonly pageInfo?: Part<{ readonly hasPreviousPage?: Flag }>;
    readonly nodes?: List<
      | { readonly __typename?: null; readonly id?: Text }
      | {
          readonly __typename?: 'CrossReferencedEvent' | null;
          readonly id?: Text;
          readonly source?: Part<{
            readonly __typename?: 'Issue' | 'PullRequest' | null;
            readonly number?: Int;
            readonly title?: Text;
            readonly body?: Text;
            readonly closed?: Flag;
            readonly repository?: Part<{ readonly nameWithOwner?: Text }>;
            readonly author?: Part<
              | {
                  readonly __typename?: 'Bot' | 'EnterpriseUserAccount' | 'Mannequin' | 'Organization' | null;
                  readonly login?: Text;
                }
              | { readonly __typename?: 'User' | null; readonly login?: Text; readonly name?: Text }
            >;
          }>;
        }
      | {
          readonly __typename?: 'IssueComment' | null;
          readonly id?: Text;
          readonly createdAt?: Time;
          readonly author?: Part<{
            readonly __typename?:
              'Bot' | 'EnterpriseUserAccount' | 'Mannequin' | 'Organization' | 'User' | null;
            readonly login?: Text;
          }>;
          readonly body?: Text;
          readonly editor?: Part<{ readonly login?: Text }>;
        }
      | {
          readonly __typename?: 'PullRequestCommit' | null;
          readonly id?: Text;
          readonly made?: Part<{
            readonly oid?: Text;
            readonly committedDate?: Time;
            readonly messageHeadline?: Text;
            readonly author?: Part<{ readonly name?: Text; readonly user?: Part<{ readonly login?: Text }> }>;
          }>;
        }
      | {
          readonly __typename?: 'PullRequestReview' | null;
          readonly id?: Text;
          readonly submittedAt?: Time;
          readonly state?: Unchecked<
            'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'
          >;
          readonly author?: Part<{
            readonly __typename?:
              'Bot' | 'EnterpriseUserAccount' | 'Mannequin' | 'Organization' | 'User' | null;
            readonly login?: Text;
          }>;
          readonly commit?: Part<{ readonly oid?: Text }>;
          readonly body?: Text;
        }
      | { readonly __typename?: 'PullRequestRevisionMarker' | null }
      | {
          readonly __typename?: 'ReadyForReviewEvent' | null;
          readonly id?: Text;
          readonly createdAt?: Time;
          readonly actor?: Part<{ readonly login?: Text }>;
        }
      | {
          readonly __typename?: 'ReviewDismissedEvent' | null;
          readonly id?: Text;
          readonly createdAt?: Time;
          readonly actor?: Part<{ readonly login?: Text }>;
          readonly previousReviewState?: Unchecked<
            'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'
          >;
          readonly review?: Part<{ readonly author?: Part<{ readonly login?: Text }> }>;
        }
      | {
          readonly __typename?: 'ReviewRequestedEvent' | null;
          readonly id?: Text;
          readonly createdAt?: Time;
          readonly actor?: Part<
            | {
                readonly __typename?: 'Bot' | 'EnterpriseUserAccount' | 'Mannequin' | 'Organization' | null;
                readonly login?: Text;
              }
            | { readonly __typename?: 'User' | null; readonly login?: Text; readonly name?: Text }
          >;
          readonly requestedReviewer?: Part<
            | { readonly __typename?: 'Bot' | 'Mannequin' | null; readonly login?: Text }
            | { readonly __typename?: 'Team' | null; readonly combinedSlug?: Text; readonly teamName?: Text }
            | { readonly __typename?: 'User' | null; readonly login?: Text; readonly name?: Text }
          >;
        }
    >;
  }>;
  readonly closingIssuesReferences?: Part<{
    readonly nodes?: List<{
      readonly id?: Text;
      readonly number?: Int;
      readonly title?: Text;
      readonly state?: Unchecked<'OPEN' | 'CLOSED'>;
      readonly repository?: Part<{ readonly nameWithOwner?: Text }>;
      readonly author?: Part<
        | {
            readonly __typename?: 'Bot' | 'EnterpriseUserAccount' | 'Mannequin' | 'Organization' | null;
            readonly login?: Text;
          }
        | { readonly __typename?: 'User' | null; readonly login?: Text; readonly name?: Text }
      >;
    }>;
  }>;
}

export interface OwnFields {
  readonly body?: Text;
  readonly files?: Part<{ readonly nodes?: List<{ readonly path?: Text }> }>;
}

export interface MentionedFields {
  readonly body?: Text;
}

export interface MakersFields {
  readonly id?: Text;
  readonly assignees?: Part<{
    readonly nodes?: List<{
      readonly __typename?: 'User' | null;
      readonly login?: Text;
      readonly name?: Text;
    }>;
  }>;
  readonly commits?: Part<{
    readonly nodes?: List<{
      readonly commit?: Part<{
        readonly authors?: Part<{
          readonly nodes?: List<{
            readonly user?: Part<{
              readonly __typename?: 'User' | null;
              readonly login?: Text;
              readonly name?: Text;
            }>;
          }>;
        }>;
      }>;
    }>;
  }>;
}

export interface EventsFields {
  readonly nodes?: List<
    | { readonly __typename?: null; readonly id?: Text }
    | {
        readonly __typename?: 'CrossReferencedEvent' | null;
        readonly id?: Text;
        readonly source?: Part<{
          readonly __typename?: 'Issue' | 'PullRequest' | null;
          readonly number?: Int;
          readonly title?: Text;
          readonly body?: Text;
          readonly closed?: Flag;
          readonly repository?: Part<{ readonly nameWithOwner?: Text }>;
          readonly author?: Part<
            | {
                readonly __typename?: 'Bot' | 'EnterpriseUserAccount' | 'Mannequin' | 'Organization' | null;
                readonly login?: Text;
              }
            | { readonly __typename?: 'User' | null; readonly login?: Text; readonly name?: Text }
          >;
        }>;
      }
    | {
        readonly __typename?: 'IssueComment' | null;
        readonly id?: Text;
        readonly createdAt?: Time;
        readonly author?: Part<{
          readonly __typename?:
            'Bot' | 'EnterpriseUserAccount' | 'Mannequin' | 'Organization' | 'User' | null;
          readonly login?: Text;
        }>;
        readonly body?: Text;
        readonly editor?: Part<{ readonly login?: Text }>;
      }
    | {
        readonly __typename?: 'PullRequestCommit' | null;
        readonly id?: Text;
        readonly made?: Part<{
          readonly oid?: Text;
          readonly committedDate?: Time;
          readonly messageHeadline?: Text;
          readonly author?: Part<{ readonly name?: Text; readonly user?: Part<{ readonly login?: Text }> }>;
        }>;
      }
    | {
        readonly __typename?: 'PullRequestReview' | null;
        readonly id?: Text;
        readonly submittedAt?: Time;
        readonly state?: Unchecked<'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'>;
        readonly author?: Part<{
          readonly __typename?:
            'Bot' | 'EnterpriseUserAccount' | 'Mannequin' | 'Organization' | 'User' | null;
          readonly login?: Text;
        }>;
        readonly commit?: Part<{ readonly oid?: Text }>;
        readonly body?: Text;
      }
    | { readonly __typename?: 'PullRequestRevisionMarker' | null }
    | {
        readonly __typename?: 'ReadyForReviewEvent' | null;
        readonly id?: Text;
        readonly createdAt?: Time;
        readonly actor?: Part<{ readonly login?: Text }>;
      }
    | {
        readonly __typename?: 'ReviewDismissedEvent' | null;
        readonly id?: Text;
        readonly createdAt?: Time;
        readonly actor?: Part<{ readonly login?: Text }>;
        readonly previousReviewState?: Unchecked<
          'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'
        >;
        readonly review?: Part<{ readonly author?: Part<{ readonly login?: Text }> }>;
      }
    | {
        readonly __typename?: 'ReviewRequestedEvent' | null;
        readonly id?: Text;
        readonly createdAt?: Time;
        readonly actor?: Part<
          | {
              readonly __typename?: 'Bot' | 'EnterpriseUserAccount' | 'Mannequin' | 'Organization' | null;
              readonly login?: Text;
            }
          | { readonly __typename?: 'User' | null; readonly login?: Text; readonly name?: Text }
        >;
        readonly requestedReviewer?: Part<
          | { readonly __typename?: 'Bot' | 'Mannequin' | null; readonly login?: Text }
          | { readonly __typename?: 'Team' | null; readonly combinedSlug?: Text; readonly teamName?: Text }
          | { readonly __typename?: 'User' | null; readonly login?: Text; readonly name?: Text }
        >;
      }
  >;
}
