import type * as gitHub from '../bundles/github';
import { authentication, ExtensionMode, type Event, type ExtensionContext } from 'vscode';
import { EventEmitter } from 'vscode';
import { parseServer, type AddressProblem, type Server } from '../github/server';
import { isRecord } from '../github/json';
import { parseJson } from '../app/storage/parseJson';
import { settings } from './settings';
import type { DisposableStore } from './disposableStore';

export type GitHubCode = typeof gitHub;

/** A sign-in to a server. */
export interface Session {
  readonly server: Server;
  readonly token: string;
  /** The login, or the label of the sign-in. */
  readonly account: string;
}

type Flag = 'sample' | 'signedOut';
/** Milliseconds to trust our own writes over VS Code's storage. */
const storageSettles = 5000;

/** The minimum to list review requests and teams; there's no read-only scope for private repositories. */
const scopes = ['repo', 'read:org'];

/**
 * Provides the current sign-in. A personal token wins, because it was entered for us; otherwise VS Code's own
 * GitHub sign-in is used. Never prompts unless told to.
 */
export class SessionSource {
  private readonly changes: EventEmitter<void>;
  /** What this window has just written, because VS Code's storage may briefly return the old value. */
  private readonly written = new Map<Flag, { readonly isOn: boolean; readonly at: number }>();
  private seen = '';
  readonly onDidChange: Event<void>;

  constructor(
    owner: DisposableStore,
    private readonly context: ExtensionContext,
    private readonly gitHubCode: () => Promise<GitHubCode>,
  ) {
    this.changes = owner.add(new EventEmitter<void>());
    this.onDidChange = this.changes.event;
    this.seen = this.flags();
    owner.add(
      authentication.onDidChangeSessions(({ provider }) => {
        if (provider.id === 'github' || provider.id === 'github-enterprise') this.changes.fire();
      }),
    );
    owner.add(
      context.secrets.onDidChange(({ key }) => {
        if (key.startsWith(secretPrefix)) this.changes.fire();
      }),
    );
  }

  /** Whether the sample organization is shown instead of a real account. */
  get isSample(): boolean {
    return this.isOn('sample');
  }

  async setSample(isOn: boolean): Promise<void> {
    await this.remember('sample', isOn);
    this.changes.fire();
  }

  server(): Server | AddressProblem {
    return parseServer(settings.server());
  }

  /** Returns the existing session without prompting the user. */
  async current(): Promise<Session | undefined> {
    const server = this.server();
    if (typeof server === 'string') return undefined;
    return (
      (await this.withToken(server)) ??
      this.forDevelopment(server) ??
      (await this.withProvider(server, false))
    );
  }

  /** Asks VS Code to sign in, which shows its own dialogs. */
  async signIn(): Promise<void> {
    const server = this.server();
    if (typeof server === 'string') return;
    await this.welcomeBack();
    await this.withProvider(server, true);
    this.changes.fire();
  }

  /** Returns whether VS Code's own sign-in supports this server; if not, only a token works. */
  hasProvider(server: Server): boolean {
    return providerFor(server) !== undefined;
  }

  /** Returns whose token it is, or why the server didn't say. */
  async whoIs(server: Server, token: string): ReturnType<GitHubCode['whoAmI']> {
    const { whoAmI } = await this.gitHubCode();
    return whoAmI(server, token, Date.now);
  }

  async useToken(server: Server, token: string, account: string): Promise<void> {
    await this.welcomeBack();
    await this.context.secrets.store(secretPrefix + server.host, JSON.stringify({ token, account }));
  }

  /** Deletes the token. VS Code's own sign-in remains for other extensions, but we stop using it. */
  async signOut(): Promise<void> {
    const server = this.server();
    await this.remember('signedOut', true);
    if (typeof server !== 'string') await this.context.secrets.delete(secretPrefix + server.host);
    this.changes.fire();
  }

  /** A user who signs in wants their own list. */
  private async welcomeBack(): Promise<void> {
    await this.remember('signedOut', false);
    await this.remember('sample', false);
  }

  /** Returns whether another window has signed out or switched to or from the sample since the last call. */
  hasChangedElsewhere(): boolean {
    const now = this.flags();
    if (now === this.seen) return false;
    this.seen = now;
    return true;
  }

  private flags(): string {
    return `${this.isOn('sample')} ${this.isOn('signedOut')}`;
  }

  private isOn(name: Flag): boolean {
    const written = this.written.get(name);
    const isFresh = written !== undefined && Math.abs(Date.now() - written.at) < storageSettles;
    return isFresh ? written.isOn : this.context.globalState.get(`goodTurn.${name}`) === true;
  }

  private async remember(name: Flag, isOn: boolean): Promise<void> {
    this.written.set(name, { isOn, at: Date.now() });
    this.seen = this.flags();
    await this.context.globalState.update(`goodTurn.${name}`, isOn || undefined);
  }

  private async withToken(server: Server): Promise<Session | undefined> {
    const stored = await this.context.secrets.get(secretPrefix + server.host);
    const value = stored === undefined ? undefined : parseJson(stored);
    // A damaged secret must not block VS Code's own sign-in.
    if (!isRecord(value) || typeof value['token'] !== 'string' || typeof value['account'] !== 'string') {
      return undefined;
    }
    return { server, token: value['token'], account: value['account'] };
  }

  private async withProvider(server: Server, createIfNone: boolean): Promise<Session | undefined> {
    const provider = providerFor(server);
    if (provider === undefined || this.isOn('signedOut')) return undefined;
    const options = createIfNone ? { createIfNone } : { silent: true };
    const session = await authentication.getSession(provider, scopes, options);
    return session && { server, token: session.accessToken, account: session.account.label };
  }

  /**
   * Returns a session with a token from the environment. Only in development, and only for a server on this
   * machine.
   */
  private forDevelopment(server: Server): Session | undefined {
    const isDeveloped = this.context.extensionMode === ExtensionMode.Development;
    if (!isDeveloped || !server.web.startsWith('http:') || this.isOn('signedOut')) return undefined;
    const token = typeof process === 'undefined' ? undefined : process.env['GOOD_TURN_TOKEN'];
    return token ? { server, token, account: 'development' } : undefined;
  }
}

/** A secret is tied to a host: another server never gets this one's token. */
const secretPrefix = 'goodTurn.token ';

/** VS Code's enterprise sign-in holds a token for one address, which must be ours. */
function providerFor(server: Server): 'github' | 'github-enterprise' | undefined {
  if (server.isDotCom) return 'github';
  const enterprise = parseServer(settings.enterpriseServer() ?? '');
  return typeof enterprise !== 'string' && enterprise.host === server.host ? 'github-enterprise' : undefined;
}
