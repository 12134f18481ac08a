import { strict as assert } from 'node:assert';
import { visibleText } from '../../../../src/core/text/visibleText';

suite('What a text says beside its code', () => {
  // Each says "after", and has "log" in its code.
  const texts = [
    '- ```sh\n  log\n  ```\n\nafter',
    '* ~~~\n  log\n  ~~~\nafter',
    '1. ```\n   log\n   ```\n\nafter',
    '10) ```js\n    log\n    ```\nafter',
    '- Text\n  ```\n  log\n  ```\n- after',
    '- ```\n  - nested\n  ```\n\nafter',
    '- - ```\n    log\n    ```\n\nafter',
    '+ ```\n  a\n\n  b\n  ```\n\nafter',
    '``` `x` ```\nafter',
    '```a```\nafter',
    '``` x ``` y\nafter',
    '~~~ a`b\nlog\n~~~\nafter',
    '1. Item\n\n   ```\n   log\n   ```\n\n   after',
    '- ```\n  log\nafter',
    '- ```\n  log\n- after',
    '-\t```\n\tlog\n\t```\n\nafter',
    '> - ```\n>   log\n>   ```\n\nafter',
    '```\nlog\n~~~\nlog\n```\nafter',
    '````\n```\nlog\n````\nafter',
    '- a\n\n  ````md\n  ```\n  log\n  ```\n  ````\n  after',
    '- ```\r\n  log\r\n  ```\r\n\r\nafter',
    '  - ```\n    log\n    ```\n\nafter',
    '- ```log\n  log\n   ```\nafter',
    '```\nlog\n``` log\nlog\n```\nafter',
    '* 1. ```\n     log\n     ```\n\nafter',
    '- `log` after',
    '```\nlog\n```   \nafter',
    '-   ```\n    log\n    ```\n\nafter',
    '- text\n\n  ~~~log\n  log\n  ~~~\n\nafter',
  ];
  for (const text of texts)
    test(JSON.stringify(text), () => {
      const said = visibleText(text);
      assert.ok(said.includes('after'));
      assert.ok(!said.includes('log'), said);
    });

  test('code in a sentence ends with its paragraph', () =>
    assert.equal(visibleText('`a\n\n@rin b`'), '`a\n\n@rin b`'));
  test('and in the next line', () => assert.equal(visibleText('`a\n@rin b` c').trim(), 'c'));
  test('not in the next item', () => assert.equal(visibleText('- `a\n- @rin b`'), '- `a\n- @rin b`'));
});
