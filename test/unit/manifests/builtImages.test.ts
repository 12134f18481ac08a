import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import { findDownstream } from '../../../src/core/packages/downstream';
import { defaultWeights } from '../../../src/core/settings/weights';
import { PackageIndex } from '../../../src/manifests/packageIndex';
import { readPackages } from '../../../src/manifests/manifestReaders';

type Files = Readonly<Record<string, string>>;

/** `name (further names)@folder <- base`, and what of images isn't known. */
function imagesOf(files: Files): { images: string[]; open: string[] } {
  const { packages, problems } = finish(readPackages(new Map(Object.entries(files)), 'acme/shop'));
  return {
    images: packages
      .filter(({ ecosystem }) => ecosystem === 'docker')
      .map(({ name, aliases = [], folder, dependencies }) =>
        [
          [name, ...aliases].join(' = '),
          `@${folder}`,
          ...dependencies.map((each) => ` <- ${each.scope} ${each.name}`),
        ].join(''),
      )
      .sort(),
    open: problems
      .filter(({ ecosystem }) => ecosystem === 'docker')
      .map(({ path, names }) => `${path}: ${names?.join(' ') ?? 'any'}`),
  };
}

suite('Images that builds make without a Dockerfile', () => {
  const whole = ['ghcr.io/acme/service@ <- runtime ghcr.io/acme/base'];
  const jib = '<groupId>com.google.cloud.tools</groupId><artifactId>jib-maven-plugin</artifactId>';
  const pom = (plugins: string, more = ''): string =>
    `<project><groupId>g</groupId><artifactId>a</artifactId><version>1</version>${more}<build>${plugins}</build></project>`;
  const configured =
    '<configuration><from><image>ghcr.io/acme/base:1</image></from><to><image>ghcr.io/acme/service</image></to></configuration>';

  const cases: [name: string, files: Files, images: string[], open?: string[]][] = [
    [
      'jib in Kotlin',
      {
        'build.gradle.kts':
          'jib {\n from {\n image = "ghcr.io/acme/base:1"\n }\n to {\n image = "ghcr.io/acme/service"\n }\n}',
      },
      whole,
    ],
    [
      'jib in Groovy',
      {
        'build.gradle':
          'jib {\n from {\n image \'ghcr.io/acme/base:1\'\n }\n to { image = "ghcr.io/acme/service:${version}" }\n}',
      },
      whole,
    ],
    [
      'jib in short',
      {
        'build.gradle': "jib.from.image = 'ghcr.io/acme/base:1'\njib { to.image = 'ghcr.io/acme/service' }",
      },
      whole,
    ],
    [
      'jib by its class',
      {
        'build.gradle.kts':
          'configure<JibExtension> { from { setImage("ghcr.io/acme/base:1") }\n to { image = "ghcr.io/acme/service" } }',
      },
      whole,
    ],
    [
      'jib for all below, by their names',
      {
        'settings.gradle': "include 'a', 'b'",
        'build.gradle':
          'ext.registry = "ghcr.io/acme"\nsubprojects { jib {\n from { image = "$registry/base" }\n to { image = "$registry/${project.name}" }\n} }',
      },
      ['ghcr.io/acme/a@a <- runtime ghcr.io/acme/base', 'ghcr.io/acme/b@b <- runtime ghcr.io/acme/base'],
    ],
    [
      'jib by a convention, whose image a project replaces',
      {
        'settings.gradle': "include 'a'",
        'a/build.gradle': "plugins { id 'own' }\njib { to { image = 'ghcr.io/acme/mine' } }",
        'buildSrc/src/main/groovy/own.gradle':
          "jib { from { image = 'ghcr.io/acme/base' }\n to { image = 'ghcr.io/acme/all' } }",
      },
      ['ghcr.io/acme/mine@a <- runtime ghcr.io/acme/base'],
    ],
    [
      'jib that is only applied, called like its folder',
      {
        'api/build.gradle.kts': 'plugins { id("com.google.cloud.tools.jib") version "3" }',
        'web/build.gradle.kts': 'plugins { id("com.google.cloud.tools.jib") version "3" apply false }',
      },
      ['ghcr.io/acme/api@api'],
    ],
    [
      'jib whose image the workflow names',
      {
        'build.gradle': "plugins { id 'com.google.cloud.tools.jib' }",
        '.github/workflows/a.yml':
          'jobs:\n  a:\n    steps:\n      - run: ./gradlew jib --image=ghcr.io/acme/service:1\n',
      },
      ['ghcr.io/acme/service@ <- runtime ghcr.io/acme/shop', 'ghcr.io/acme/shop@'],
    ],
    [
      'jib whose images are computed',
      { 'build.gradle': 'jib {\n from { image = "$registry/team/base:1" }\n to { image = findImage() }\n}' },
      ['ghcr.io/acme/shop@'],
      ['build.gradle: ghcr.io/acme/base ghcr.io/acme/shop'],
    ],
    [
      'jib whose base is anything',
      { 'build.gradle': 'jib {\n from { image = findImage() }\n to { image = "ghcr.io/acme/a" }\n}' },
      ['ghcr.io/acme/a@'],
      ['build.gradle: any'],
    ],
    [
      'jib in another registry',
      { 'build.gradle': 'jib {\n from { image = "reg.acme.com/base" }\n to { image = "reg.acme.com/a" }\n}' },
      ['reg.acme.com/a@ <- runtime reg.acme.com/base'],
      ['build.gradle: ghcr.io/acme/base'],
    ],
    ['jib in Maven', { 'pom.xml': pom(`<plugins><plugin>${jib}${configured}</plugin></plugins>`) }, whole],
    [
      'jib in Maven, in one run of it',
      {
        'pom.xml': pom(
          `<plugins><plugin>${jib}<executions><execution>${configured}</execution></executions></plugin></plugins>`,
        ),
      },
      whole,
    ],
    [
      'jib in Maven in short',
      {
        'pom.xml': pom(
          `<plugins><plugin>${jib}<configuration><from>ghcr.io/acme/base</from><to>ghcr.io/acme/service</to></configuration></plugin></plugins>`,
        ),
      },
      whole,
    ],
    [
      'jib in Maven by properties',
      {
        'pom.xml': pom(
          `<plugins><plugin>${jib}</plugin></plugins>`,
          '<properties><jib.from.image>ghcr.io/acme/base</jib.from.image><jib.to.image>ghcr.io/acme/service</jib.to.image></properties>',
        ),
      },
      whole,
    ],
    [
      'jib that a parent manages, and a child uses',
      {
        'pom.xml': pom(
          `<pluginManagement><plugins><plugin>${jib}<configuration><from><image>\${base}</image></from><to><image>ghcr.io/acme/\${project.artifactId}</image></to></configuration></plugin></plugins></pluginManagement>`,
          '<packaging>pom</packaging><properties><base>ghcr.io/acme/base</base></properties>',
        ),
        'x/pom.xml': `<project><parent><groupId>g</groupId><artifactId>a</artifactId><version>1</version></parent><artifactId>x</artifactId><build><plugins><plugin>${jib}</plugin></plugins></build></project>`,
        'y/pom.xml':
          '<project><parent><groupId>g</groupId><artifactId>a</artifactId><version>1</version></parent><artifactId>y</artifactId></project>',
      },
      ['ghcr.io/acme/x@x <- runtime ghcr.io/acme/base'],
    ],
    [
      'Spring Boot in Kotlin',
      {
        'build.gradle.kts':
          'tasks.named<BootBuildImage>("bootBuildImage") {\n imageName.set("ghcr.io/acme/service")\n builder = "ghcr.io/acme/builder"\n runImage.set("ghcr.io/acme/run")\n}',
      },
      ['ghcr.io/acme/service@ <- runtime ghcr.io/acme/builder <- runtime ghcr.io/acme/run'],
    ],
    [
      'Spring Boot in Groovy',
      {
        'build.gradle':
          "bootBuildImage {\n imageName = 'ghcr.io/acme/service'\n builder = 'ghcr.io/acme/builder'\n}",
      },
      ['ghcr.io/acme/service@ <- runtime ghcr.io/acme/builder'],
    ],
    [
      'Spring Boot in Maven',
      {
        'pom.xml': pom(
          '<plugins><plugin><groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId><configuration><image><name>ghcr.io/acme/service</name><builder>ghcr.io/acme/builder</builder><runImage>ghcr.io/acme/run</runImage></image></configuration></plugin></plugins>',
        ),
      },
      ['ghcr.io/acme/service@ <- runtime ghcr.io/acme/builder <- runtime ghcr.io/acme/run'],
    ],
    [
      'fabric8 in Maven',
      {
        'pom.xml': pom(
          '<plugins><plugin><groupId>io.fabric8</groupId><artifactId>docker-maven-plugin</artifactId><configuration><images><image><name>ghcr.io/acme/service:%l</name><build><from>ghcr.io/acme/base</from></build></image></images></configuration></plugin></plugins>',
        ),
      },
      whole,
    ],
    [
      'Spring Boot without an image',
      {
        'pom.xml': pom(
          '<plugins><plugin><groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins>',
        ),
        'a/build.gradle': "plugins { id 'org.springframework.boot' version '3' }\nimage = 'ghcr.io/acme/no'",
      },
      [],
    ],
    [
      'what tests read',
      { 'src/test/resources/x/build.gradle': "jib { to { image = 'ghcr.io/acme/x' } }" },
      [],
    ],
    ['a build that cannot be read', { 'pom.xml': `<project>${jib}` }, [], ['pom.xml: any']],
    ['one that cannot be read and builds none', { 'pom.xml': '<project>' }, []],
    [
      'ko',
      {
        '.ko.yaml':
          'defaultBaseImage: ghcr.io/acme/static:1\nbaseImageOverrides:\n  github.com/acme/shop/cmd/a: ghcr.io/acme/debian\n',
      },
      ['ghcr.io/acme/shop@ <- runtime ghcr.io/acme/static <- runtime ghcr.io/acme/debian'],
    ],
    [
      'compose, which names what it builds',
      {
        'compose.yml':
          'services:\n  a:\n    image: ghcr.io/acme/service:1\n    build: ./api\n  b:\n    image: ghcr.io/acme/other\n',
        'api/Dockerfile': 'FROM ghcr.io/acme/base\n',
      },
      [
        'compose.yml@ <- build ghcr.io/acme/other <- build ghcr.io/acme/api',
        'ghcr.io/acme/api = ghcr.io/acme/service@api <- runtime ghcr.io/acme/base',
      ],
    ],
    [
      'Skaffold, which names what it builds',
      {
        'skaffold.yaml':
          'build:\n  artifacts:\n    - image: ghcr.io/acme/service\n      context: api\n    - image: ghcr.io/acme/web\n',
        'api/Dockerfile': '',
        Dockerfile: '',
      },
      ['ghcr.io/acme/api = ghcr.io/acme/service@api', 'ghcr.io/acme/shop = ghcr.io/acme/web@'],
    ],
    [
      'features of development containers',
      {
        'src/node/devcontainer-feature.json':
          '{ "id": "node", "dependsOn": { "ghcr.io/acme/features/base:1": {} } }',
        '.devcontainer/devcontainer.json':
          '{ "features": { "ghcr.io/acme/features/node:1": { "version": "22" }, "ghcr.io/devcontainers/features/git": {} } }',
      },
      [
        '.devcontainer@.devcontainer <- build ghcr.io/acme/node <- build ghcr.io/devcontainers/git',
        'ghcr.io/acme/node@src/node <- runtime ghcr.io/acme/base',
      ],
    ],
    [
      'Buildx, which names what it builds, and of what',
      {
        'docker-bake.hcl':
          'variable "REGISTRY" {\n  default = "ghcr.io/acme"\n}\ngroup "default" { targets = ["api"] }\ntarget "api" {\n  context = "./api"\n  tags = ["${REGISTRY}/service:${TAG}", "${OTHER}/x"]\n  contexts = {\n    base = "docker-image://${REGISTRY}/base:1"\n  }\n}\ntarget "web" {\n  dockerfile = "web/Dockerfile"\n  tags = ["ghcr.io/acme/site"]\n}\n',
        'api/Dockerfile': 'FROM base',
        'web/Dockerfile': 'FROM scratch',
      },
      [
        'docker-bake.hcl@ <- build ghcr.io/acme/base',
        'ghcr.io/acme/api = ghcr.io/acme/service@api <- runtime base',
        'ghcr.io/acme/web = ghcr.io/acme/site@web',
      ],
      ['docker-bake.hcl: ghcr.io/acme/api'],
    ],
    [
      'buildpacks',
      { 'api/project.toml': '[build]\nbuilder = "ghcr.io/acme/builder:1"\n' },
      ['ghcr.io/acme/api@api <- runtime ghcr.io/acme/builder'],
    ],
  ];
  for (const [name, files, images, open = []] of cases)
    test(name, () => assert.deepEqual(imagesOf(files), { images, open }));

  test('whoever runs one depends on the code that it is built of, and that on its base', () => {
    const index = new PackageIndex();
    const add = (repository: string, files: Files): void =>
      index.add({ repository, paths: Object.keys(files), texts: new Map(Object.entries(files)) });
    add('acme/images', { 'base/Dockerfile': 'FROM scratch' });
    add('acme/service', {
      'settings.gradle': "rootProject.name = 'service'",
      'build.gradle':
        "jib {\n from { image = 'ghcr.io/acme/base' }\n to { image = 'ghcr.io/acme/service' }\n}",
    });
    add('acme/deploy', { 'compose.yml': 'services:\n  a:\n    image: ghcr.io/acme/service:1\n' });
    const dependents = (repository: string, path: string): string[] =>
      findDownstream(
        { repository, files: [{ path, lines: 1 }], isCut: false, author: 'kim', authorTeams: [] },
        finish(index.map([])),
        defaultWeights,
      ).dependents.map(({ name }) => name);
    assert.deepEqual(dependents('acme/service', 'src/main/java/A.java'), ['compose.yml']);
    assert.deepEqual(dependents('acme/images', 'base/Dockerfile'), ['ghcr.io/acme/service', 'compose.yml']);
  });
});
