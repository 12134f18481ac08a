import { strict as assert } from 'node:assert';
import { acceptsGradle } from '../../../src/manifests/versions/gradle';
import { acceptsMaven } from '../../../src/manifests/versions/maven';

suite('Versions on the JVM', () => {
  const maven: [range: string | undefined, version: string | undefined, expected: string][] = [
    [undefined, '1', 'yes'],
    ['1.0', '2.0', 'yes'],
    ['[1,2)', '1.9', 'yes'],
    ['[1,2)', '2', 'no'],
    ['[1.5,2)', '1.5-SNAPSHOT', 'yes'],
    ['(,1.0],[1.2,)', '1.1', 'no'],
    ['[1.0]', '1.0.0', 'yes'],
    ['[1,2', '1', 'unknown'],
    ['[1,2)', undefined, 'unknown'],
    ['[1,2)', '1-'.repeat(5000), 'unknown'],
  ];
  for (const [range, version, expected] of maven) {
    test(`Maven: ${range} and ${version?.slice(0, 20)}`, () =>
      assert.equal(acceptsMaven(range, version), expected));
  }

  const gradle: typeof maven = [
    ['1.0', '1.1', 'yes'],
    ['1.1', '1.0', 'unknown'],
    ['1.0!!', '1.1', 'no'],
    ['1.+', '1.7', 'yes'],
    ['1.+', '2.0', 'no'],
    [']1,2[', '2', 'no'],
    ['[1,2[!!1.5', '1.9-SNAPSHOT', 'yes'],
    ['[1,2)', '2-rc', 'unknown'],
  ];
  for (const [range, version, expected] of gradle) {
    test(`Gradle: ${range} and ${version}`, () => assert.equal(acceptsGradle(range, version), expected));
  }
});
