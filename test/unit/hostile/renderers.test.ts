import { strict as assert } from 'node:assert';
import { noticeWords, selectNotices } from '../../../src/app/notices';
import { statusWords } from '../../../src/app/statusWords';
import { viewDescription, viewMessage } from '../../../src/app/viewWords';
import { queueJson } from '../../../src/cli/queueJson';
import { queueTable } from '../../../src/cli/queueTable';
import { whyModel } from '../../../src/core/explanation/whyModel';
import { candidateName, candidateWords } from '../../../src/core/messages/candidateWords';
import {
  askElseText,
  claimText,
  declineText,
  handOverText,
  reminderText,
} from '../../../src/core/messages/commentWords';
import { markdownLine } from '../../../src/core/messages/copyWords';
import { aboutWords } from '../../../src/core/messages/entryWords';
import { failureWords } from '../../../src/core/messages/failureWords';
import { nudgeWords, whyNudgeWords } from '../../../src/core/messages/nudgeWords';
import { english } from '../../../src/core/messages/translate';
import { minute } from '../../../src/core/model/instant';
import type { Nudge } from '../../../src/core/nudges/nudge';
import { defaultOptions } from '../../../src/core/view/viewOptions';
import { queueView } from '../../../src/core/view/queueView';
import { defaultWeights } from '../../../src/core/settings/weights';
import { jsonText } from '../../../src/core/text/jsonText';
import { pickText, statusText, treeText, noticeText } from '../../../src/core/text/inertText';
import { plainPage, whyPage } from '../../../src/webview/whyPage';
import { aliveInLine, aliveInLines } from '../../support/alive';
import { now } from '../../support/builders';
import { hostileList, scenes, words } from '../../support/hostileScene';
import { hostileTexts } from '../../support/hostileTexts';
import { marksIn } from '../../support/markdownMarks';
import { requestUrl } from '../../../src/core/messages/reasonWords';

/** Whole lists in which every foreign text is hostile, through what makes words, pages and files of them. */
suite('Hostile lists, in words', () => {
  const none = (found: string | undefined, text: string): void =>
    assert.equal(found, undefined, `${found ?? ''} in ${JSON.stringify(text.slice(0, 3000))}`);
  const each = (run: (list: ReturnType<typeof hostileList>, index: number) => void): void => {
    for (let index = 0; index < scenes; index++) run(hostileList(index), index);
  };

  test('the view, the status bar, the notices', () =>
    each((list) => {
      const shown = queueView(list.requests, list.snapshot.directory, defaultOptions);
      const failure = { kind: 'refused', status: 422, message: list.requests[0]!.request.title } as const;
      for (const state of [{ kind: 'ready', list } as const, { kind: 'stale', list, failure } as const]) {
        const { text, sentence, first } = statusWords(
          { state, shown },
          { style: 'first', isSample: false },
          now,
          words,
        );
        none(aliveInLine(statusText(text)), text);
        const lines = [
          sentence,
          ...first.map((one) => one.text),
          viewMessage({ state, shown }, now, words) ?? '',
          viewDescription({ state, shown }, defaultOptions, false, words) ?? '',
        ];
        const notices = selectNotices({ state, shown }, { isSample: false, unsent: 1, isInMemoryOnly: true });
        for (const line of [...lines, ...notices.map((notice) => noticeWords(notice, words).text)])
          none(aliveInLine(treeText(line)), line);
      }
      const said = failureWords(failure, now, words.locale, english);
      none(aliveInLine(noticeText(said)), said);
    }));

  test('what a quick pick and a question say', () =>
    each(({ requests }) => {
      const login = requests[0]!.customer.person.login;
      const candidate = { login, name: login, why: [], load: 1 } as never;
      const lines = [
        aboutWords(requests[0]!, english),
        tryWords(() => candidateName(candidate, now, words)),
        tryWords(() => candidateWords(candidate, words)),
      ];
      for (const line of lines) none(aliveInLine(pickText(line)), line);
    }));

  test('nudges', () =>
    each(({ requests, snapshot }) => {
      const nudge: Nudge = {
        entry: requests[0]!,
        at: now,
        effort: 20 * minute,
        suggest: 'review',
        why: {
          moment: { kind: 'commit', at: now },
          overdueSince: now,
          choice: 'fits',
          number: 1,
          mostADay: 3,
        },
        others: [],
      };
      const lines = [nudgeWords(nudge, snapshot.directory, words), ...whyNudgeWords(nudge, words)];
      for (const line of lines) none(aliveInLine(noticeText(line)), line);
    }));

  test('a copied line of Markdown holds one link, to the request', () =>
    each(({ requests, snapshot }) => {
      for (const entry of requests) {
        const line = markdownLine(entry, snapshot.web, snapshot.directory, words);
        none(aliveInLines(line) ?? (line.includes('\n') ? 'a line break' : undefined), line);
        const url = requestUrl(entry.request, snapshot.web);
        assert.match(url, /^https:\/\/github\.com\/acme\/[\w.~!*'%/-]*\/pull\/\d+$/);
        assert.deepEqual(
          // Names that aren't plain words are code, in which nothing is alive.
          marksIn(line).filter((mark) => mark !== 'InlineCode' && mark !== 'CodeMark'),
          ['BulletList', 'ListItem', 'ListMark', 'Link', 'LinkMark', 'LinkMark', 'LinkMark', url, 'LinkMark'],
          line,
        );
      }
    }));

  test('the page Why Is This First, and its drawing', () =>
    each((list, index) => {
      const page = { nonce: 'only-this', language: 'en' };
      const [entry] = list.requests;
      const model = whyModel(
        {
          entry: entry!,
          snapshot: list.snapshot,
          waiting: 7,
          weights: defaultWeights,
          now,
          hasPages: index % 2 === 0,
        },
        words,
      );
      for (const html of [whyPage(model, page), plainPage(entry!.request.title, page)])
        none(aliveInPage(html), html);
    }));

  test('the table of the command line, one line a request', () =>
    each(({ requests, snapshot }) => {
      const table = queueTable(snapshot, requests, words);
      none(aliveInLines(table), table);
      assert.equal(table.split('\n').filter((line) => line.startsWith('  ')).length, requests.length, table);
    }));

  test('the JSON of the command line', () =>
    each(({ requests, snapshot }) => {
      const json = queueJson(
        snapshot,
        { queue: requests, session: undefined, asOf: now, packagesCost: undefined },
        words,
      );
      const text = jsonText(json, 2);
      none(aliveInLines(text), text);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(json)));
    }));

  test('a comment for a team with a hostile name', () => {
    for (const text of hostileTexts) {
      const comment = claimText(text, words);
      // A name that isn't plain words is quoted as code.
      const marks = marksIn(comment).filter((mark) => !/^(?:InlineCode|CodeMark)$/.test(mark));
      none(aliveInLines(comment) ?? marks[0], comment);
    }
  });

  test('a hole in a message stays a hole in what fills it', () => {
    assert.equal(english('{0} and {1}', '{1}', 'x'), '{1} and x');
    const texts = [
      reminderText(['{0}'], 0, undefined, words),
      askElseText('{1}', ['b'], words),
      declineText('notMyArea', ['{0}', '{1}'], words),
      handOverText({ to: '{1}', known: { changes: 2, of: 9 } }, hostileList(0).requests[0]!, words),
    ];
    for (const text of texts) assert.match(text, /` \{[01]\} `/);
  });
});

/** Words about candidates need facts that don't matter here. */
function tryWords(make: () => string): string {
  try {
    return make();
  } catch {
    return '';
  }
}

/** Only the elements, attributes and addresses that the page has of its own. */
function aliveInPage(html: string): string | undefined {
  const style = /<style nonce="only-this">[^<]*(?:< \d[^<]*)?<\/style>/;
  const tags = html.replace(style, '').match(/<[^>]*>?/g) ?? [];
  const odd = tags.find(
    (tag) => !/^<\/?[a-z][a-z0-9-]*(?:\s+[a-z][\w:-]*(?:="[^"<>]*")?)*\s*\/?>$|^<!doctype html>$/i.test(tag),
  );
  if (odd !== undefined) return `the tag ${odd}`;
  const scripts = tags.find((tag) =>
    /^<\/?(?:script|img|image|iframe|object|embed|link|form|base|foreignobject|use|animate|set)\b|\s(?:on\w+|style|src|xlink:href)=/i.test(
      tag.replace(/"[^"]*"/g, '""'),
    ),
  );
  if (scripts !== undefined) return `the tag ${scripts}`;
  const address = [...html.matchAll(/href="([^"]*)"/g)].find(
    ([, url = '']) =>
      !/^https:\/\/github\.com\/|^command:workbench\.action\.openSettings\?%5B%22goodTurn\.weights%22%5D$|^#/.test(
        url,
      ),
  );
  return address ? `the address ${address[1] ?? ''}` : aliveInLines(html);
}
