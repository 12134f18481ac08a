import type { QueueState } from './reviewQueue';

/** A page on the server where users can grant the access that their sign-in lacks. */
export interface AccessPage {
  readonly kind: 'organization' | 'singleSignOn' | 'apps' | 'tokens';
  /** The organization that hides something. */
  readonly name?: string;
  readonly url: string;
}

/** Returns the pages that grant what is missing. The account's own settings pages are always included. */
export function accessPages(state: QueueState, web: string): readonly AccessPage[] {
  const missing = 'list' in state ? state.list.snapshot.missing : [];
  const failure = 'failure' in state ? state.failure : undefined;
  const organizations = missing.flatMap((each) => (each.kind === 'teams' ? each.organizations : []));
  const hidden = missing.flatMap((each) => (each.kind === 'singleSignOn' ? (each.organizations ?? []) : []));
  return [
    ...(failure?.kind === 'singleSignOn' && failure.url !== undefined
      ? [{ kind: 'singleSignOn', url: failure.url } as const]
      : []),
    ...hidden.map((name) => ({ kind: 'singleSignOn', name, url: `${web}/orgs/${name}/sso` }) as const),
    ...organizations.map((name) => ({ kind: 'organization', name, url: `${web}/orgs/${name}/sso` }) as const),
    { kind: 'apps', url: `${web}/settings/applications` },
    { kind: 'tokens', url: `${web}/settings/tokens` },
  ];
}
