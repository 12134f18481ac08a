import type * as gitHub from '../bundles/github';
import { authentication, ExtensionMode, type Event, type ExtensionContext } from 'vscode';
import { EventEmitter } from 'vscode';
import { parseServer, type AddressProblem, type Server } from '../github/server';
import { isRecord } from '../github/json';
import { parseJson } from '../app/storage/parseJson';
import { settings } from './settings';
import type { DisposableStore } from './disposableStore';

export type GitHubCode = typeof gitHub;

/** Somebody who is signed in to a server. */
export interface Session {
  readonly server: Server;
  readonly token: string;
  /** Login, or what the sign-in is called. */
  readonly account: string;
}

type Flag = 'sample' | 'signedOut';
/** Milliseconds. */
const storageSettles = 5000;

/** The least that lists review requests and teams: private repositories have no scope of their own to read. */
const scopes = ['repo', 'read:org'];

/**
 * Who is signed in. A personal token wins, because it was typed in for us; else VS Code's own GitHub sign-in.
 * Asks for nothing unless told to.
 */
export class SessionSource {
  private readonly changes: EventEmitter<void>;
  /** What this window has just written: VS Code's storage may for a moment answer with what it held before. */
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

  /** Whether the sample organisation is shown instead of anybody's account. */
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

  /** The session that is there, without a word to the user. */
  async current(): Promise<Session | undefined> {
    const server = this.server();
    if (typeof server === 'string') return undefined;
    return (
      (await this.withToken(server)) ??
      this.forDevelopment(server) ??
      (await this.withProvider(server, false))
    );
  }

  /** Asks VS Code to sign in; its own dialogs lead through it. */
  async signIn(): Promise<void> {
    const server = this.server();
    if (typeof server === 'string') return;
    await this.welcomeBack();
    await this.withProvider(server, true);
    this.changes.fire();
  }

  /** Whether VS Code's own sign-in serves this server; else only a token does. */
  hasProvider(server: Server): boolean {
    return providerFor(server) !== undefined;
  }

  /** Whose token it is, or why the server doesn't say. */
  async whoIs(server: Server, token: string): ReturnType<GitHubCode['whoAmI']> {
    const { whoAmI } = await this.gitHubCode();
    return whoAmI(server, token, Date.now);
  }

  async useToken(server: Server, token: string, account: string): Promise<void> {
    await this.welcomeBack();
    await this.context.secrets.store(secretPrefix + server.host, JSON.stringify({ token, account }));
  }

  /** Forgets the token; VS Code's own sign-in stays for other extensions, but is not used any more. */
  async signOut(): Promise<void> {
    const server = this.server();
    await this.remember('signedOut', true);
    if (typeof server !== 'string') await this.context.secrets.delete(secretPrefix + server.host);
    this.changes.fire();
  }

  /** Whoever signs in wants their own list. */
  private async welcomeBack(): Promise<void> {
    await this.remember('signedOut', false);
    await this.remember('sample', false);
  }

  /** Whether another window has signed out, or shows the sample now, since this was last asked. */
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
    // A damaged secret must not keep VS Code's own sign-in out.
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

  /** While the extension is developed, a token from the environment, for a server on this machine only. */
  private forDevelopment(server: Server): Session | undefined {
    const isDeveloped = this.context.extensionMode === ExtensionMode.Development;
    if (!isDeveloped || !server.web.startsWith('http:') || this.isOn('signedOut')) return undefined;
    const token = typeof process === 'undefined' ? undefined : process.env['GOOD_TURN_TOKEN'];
    return token ? { server, token, account: 'development' } : undefined;
  }
}

/** The secret belongs to a host: another server never gets this one's token. */
const secretPrefix = 'goodTurn.token ';

/** VS Code's enterprise sign-in holds the token of one address; it must be ours. */
function providerFor(server: Server): 'github' | 'github-enterprise' | undefined {
  if (server.isDotCom) return 'github';
  const enterprise = parseServer(settings.enterpriseServer() ?? '');
  return typeof enterprise !== 'string' && enterprise.host === server.host ? 'github-enterprise' : undefined;
}
