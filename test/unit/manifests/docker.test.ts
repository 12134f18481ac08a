import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import { docker } from '../../../src/manifests/docker/docker';
import type { Problem } from '../../../src/manifests/manifestReader';
import { shown } from './surroundings';

const workflow = '.github/workflows/a.yml';

suite('Docker images', () => {
  const files: [path: string, expected: boolean][] = [
    ['Dockerfile', true],
    ['a/Dockerfile.dev', true],
    ['a/base.Dockerfile', true],
    ['Containerfile', true],
    ['docker-compose.prod.yml', true],
    ['compose.yaml', true],
    ['action.yml', true],
    ['.devcontainer/devcontainer.json', true],
    ['apps/api/deployment.yaml', true],
    ['k8s/api.yaml', true],
    ['charts/api/templates/deployment.yaml', false],
    ['Makefile', true],
    ['.circleci/config.yml', true],
    ['cloudbuild.yaml', true],
    ['scripts/build-image.sh', true],
    ['scripts/lint.sh', false],
    ['config/api.yaml', false],
    ['.github/workflows/a.yml', true],
    ['.ko.yaml', true],
    ['skaffold.yaml', true],
    ['docker-bake.hcl', true],
    ['src/node/devcontainer-feature.json', true],
    ['api/project.toml', true],
    ['Dockerfile.dockerignore', false],
    ['dockerfile.ts', false],
    ['compose.json', false],
  ];
  for (const [path, expected] of files)
    test(`${path} is ${expected ? 'a' : 'no'} manifest`, () =>
      assert.equal(docker.isManifest(path), expected));

  const from: [name: string, dockerfile: string, expected: string[]][] = [
    ['a tag', 'FROM ghcr.io/Acme/base:1.2 AS x\n', ['ghcr.io/acme/base']],
    [
      'Docker Hub, in full',
      'FROM docker.io/library/redis\nCOPY --from=index.docker.io/a/b / /',
      ['redis', 'a/b'],
    ],
    ['a digest', 'from --platform=linux/amd64 ghcr.io/acme/base@sha256:00\r\n', ['ghcr.io/acme/base']],
    ['a path of a repository', 'FROM ghcr.io/acme/images/base\n', ['ghcr.io/acme/base in acme/images']],
    ['a default', 'ARG R=ghcr.io/acme\nARG I="${R}/base"\nFROM ${I}:${V:-1}', ['ghcr.io/acme/base']],
    ['a default in place', 'FROM ${R:-ghcr.io/acme}/base:$V\n', ['ghcr.io/acme/base']],
    ['stages', 'FROM a/b AS x\nFROM x AS y\nCOPY --from=y / /\nCOPY --from=0 / /\nFROM scratch', ['a/b']],
    [
      'copies and mounts',
      'FROM a/b\nCOPY --chown=1 --from=ghcr.io/acme/c / /\nRUN --mount=type=bind,from=ghcr.io/acme/d,target=/ \\\n  # no\n  x\n',
      ['a/b', 'ghcr.io/acme/c', 'ghcr.io/acme/d'],
    ],
    [
      'texts of commands',
      'FROM a/b\nRUN <<EOF\nFROM ghcr.io/acme/no\nEOF\nCOPY --from=ghcr.io/acme/c / /',
      ['a/b', 'ghcr.io/acme/c'],
    ],
    ['lines that go on', 'FROM \\\n# no\n  ghcr.io/acme/base\n', ['ghcr.io/acme/base']],
  ];
  for (const [name, text, expected] of from)
    test(`is built from ${name}`, () =>
      assert.deepEqual(shown(docker, { Dockerfile: text }), [
        ['ghcr.io/acme/shop@', ...expected.map((each) => `-> runtime ${each}`)].join(' '),
      ]));

  const cases: [name: string, files: Record<string, string>, expected: string[]][] = [
    [
      'images are called like their folder or file',
      { 'base/Dockerfile': '', 'base/dev.Dockerfile': '', 'tests/x/Dockerfile.y': '' },
      ['ghcr.io/acme/base@base', 'ghcr.io/acme/dev@base', 'ghcr.io/acme/y@tests/x fixtures'],
    ],
    [
      'a Dockerfile aside copies from the folder around it, or from its stated context',
      {
        'docker/Dockerfile': 'FROM a/b\nCOPY . .\n',
        'build/Dockerfile.own': 'FROM a/b\nCOPY entry.sh /\n',
        'x/api/Dockerfile': 'FROM a/b\nCOPY libs libs\n',
        'x/own/Dockerfile': 'FROM a/b\nCOPY --chown=1 x/own/src .\n',
        'x/web/Dockerfile': 'FROM a/b\nCOPY . .\n',
        'compose.yml':
          'services:\n  api:\n    build:\n      context: x\n      dockerfile: api/Dockerfile\n  own:\n    build:\n      context: .\n      dockerfile: x/own/Dockerfile\n',
      },
      [
        'compose.yml@ nowhere -> build ghcr.io/acme/x@x -> build ghcr.io/acme/shop@',
        'ghcr.io/acme/api@x -> runtime a/b',
        'ghcr.io/acme/own@build -> runtime a/b',
        'ghcr.io/acme/own@x/own -> runtime a/b',
        'ghcr.io/acme/shop@ -> runtime a/b',
        'ghcr.io/acme/web@x/web -> runtime a/b',
      ],
    ],
    [
      'actions, development containers and Kubernetes run them',
      {
        'act/action.yml': 'runs:\n  using: docker\n  image: docker://ghcr.io/acme/img:1\n',
        'other/action.yml': 'runs:\n  using: docker\n  image: Dockerfile\n',
        '.devcontainer/devcontainer.json': '{"image":"ghcr.io/acme/dev:1"}',
        'k8s/a.yaml':
          'kind: Service\n---\nkind: Deployment\nspec:\n  containers:\n    - image: ghcr.io/acme/api:1\n',
        'manifests/b.yaml': 'image: ghcr.io/acme/no\n',
      },
      [
        '.devcontainer@.devcontainer nowhere -> build ghcr.io/acme/dev',
        'act@act nowhere -> build ghcr.io/acme/img',
        'k8s@k8s nowhere -> build ghcr.io/acme/api',
      ],
    ],
    [
      'and as workflows push them',
      {
        'api/Dockerfile': 'FROM node',
        '.github/workflows/a.yml':
          'env:\n  NAME: registry.acme.com/team/api\njobs:\n  a:\n    steps:\n      - with:\n          images: |\n            ghcr.io/${{ github.repository }}-api\n            ${{ env.NAME }}\n      - run: docker push ghcr.io/${{ github.repository_owner }}/api:latest\n',
      },
      [
        'ghcr.io/acme/api@api -> runtime node',
        'ghcr.io/acme/shop-api@api -> runtime ghcr.io/acme/api',
        'registry.acme.com/team/api@api -> runtime ghcr.io/acme/api',
      ],
    ],
    [
      'compose files',
      {
        'dev/compose.yml':
          'services:\n  a:\n    image: "ghcr.io/acme/base:1"\n  b:\n    image: redis\n  c:\n    build: ../api\n  d:\n    build:\n      context: ..\n',
        'api/Dockerfile': '',
      },
      ['dev@dev nowhere -> build ghcr.io/acme/base -> build ghcr.io/acme/api@api', 'ghcr.io/acme/api@api'],
    ],
    [
      'containers of workflows',
      {
        '.github/workflows/a.yml':
          'jobs:\n  a:\n    container: ghcr.io/acme/ci:1\n    services:\n      db:\n        image: ghcr.io/acme/db\n    steps:\n      - uses: docker://ghcr.io/acme/lint:1\n',
      },
      [
        '.github/workflows@.github/workflows nowhere -> build ghcr.io/acme/db -> build ghcr.io/acme/ci -> build ghcr.io/acme/lint',
      ],
    ],
    [
      'and contexts by other names',
      {
        'compose.yml':
          'services:\n  a:\n    build:\n      additional_contexts:\n        x: docker-image://ghcr.io/acme/base:1\n',
      },
      ['compose.yml@ nowhere -> build ghcr.io/acme/base'],
    ],
    ['what runs only public images is none', { 'compose.yml': 'services:\n  a:\n    image: redis\n' }, []],
  ];
  for (const [name, given, expected] of cases)
    test(name, () =>
      assert.deepEqual(
        shown(docker, given).map((each) => each.split(' -> ').sort().join(' -> ')),
        [...expected].map((each) => each.split(' -> ').sort().join(' -> ')).sort(),
      ),
    );

  const pushed: [name: string, path: string, text: string, expected: string][] = [
    ['tags on Docker Hub', workflow, 'tags: acmehq/rt:latest', 'acmehq/rt'],
    ['a list of them', workflow, 'tags: |\n  acmehq/rt:1\n  acmehq/rt:${{ github.sha }}', 'acmehq/rt'],
    ['a command', workflow, 'run: docker build \\\n  -t acmehq/rt .', 'acmehq/rt'],
    ['a computed registry', workflow, 'tags: ${{ steps.ecr.outputs.registry }}/rt:1', 'ghcr.io/acme/rt'],
    ['a computed account', workflow, 'tags: x.pkg.dev/${{ vars.PROJECT }}/rt', 'ghcr.io/acme/rt'],
    [
      'variables of a shell',
      workflow,
      'env:\n  NAME: rt\nrun: |\n  docker push $REGISTRY/$NAME:$TAG',
      'ghcr.io/acme/rt',
    ],
    ['a development container', workflow, 'with:\n  imageName: ghcr.io/acme/dev', 'ghcr.io/acme/dev'],
    ['a makefile', 'Makefile', 'IMAGE ?= reg.acme.com/rt\nx:\n\tdocker push $(IMAGE)', 'reg.acme.com/rt'],
    ['a script', 'build.sh', 'image="${IMAGE:-acmehq/rt}"\ndocker build --tag "${image}:1" .', 'acmehq/rt'],
    [
      'a script of a package',
      'package.json',
      '{\n"x": "docker build -t acmehq/rt . && docker push acmehq/rt"\n}',
      'acmehq/rt',
    ],
    ['Cloud Build', 'cloudbuild.yaml', "args: ['build', '-t', 'gcr.io/acme/rt', '.']", 'gcr.io/acme/rt'],
  ];
  for (const [name, path, text, expected] of pushed)
    test(`is called as pushed: ${name}`, () =>
      assert.deepEqual(
        shown(docker, { Dockerfile: 'FROM a', [path]: text }),
        [...['ghcr.io/acme/shop@ -> runtime a', `${expected}@ -> runtime ghcr.io/acme/shop`].sort()].sort(),
      ));

  const unnamed: [text: string, isUnclear: boolean][] = [
    ['tags: ${{ env.REGISTRY }}/${{ vars.NAME }}:1', true],
    ['tags: ghcr.io/acme/${{ matrix.image }}:1', false],
    ['tags: ${{ steps.meta.outputs.tags }}', false],
    ['branches: [release/1.0]\npaths:\n  - docker/base', false],
  ];
  for (const [text, isUnclear] of unnamed)
    test(`whatever it's called: ${text.replaceAll('\n', ' ')}`, () =>
      assert.equal(
        finish(
          docker.read(
            new Map([
              ['Dockerfile', ''],
              [workflow, text],
            ]),
            'acme/shop',
          ),
        ).problems.length > 0,
        isUnclear,
      ));

  const problems: [name: string, dockerfile: string, expected: Problem[]][] = [
    ['a private registry', 'FROM registry.acme.com/team/base:1', [about('base')]],
    ['the owner’s name on Docker Hub', 'FROM acme/base\nCOPY --from=acme/more / /', [about('base', 'more')]],
    ['somebody else’s there', 'FROM bitnami/redis\nCOPY --from=mcr.microsoft.com/dotnet/sdk / /', []],
    ['an argument for the registry', 'ARG R\nFROM $R/acme/base:1', [about('base')]],
    ['an argument for the whole', 'ARG I\nFROM $I', [{ path: 'Dockerfile', why: 'partial' }]],
    ['an argument for the tag', 'ARG V\nFROM node:$V-slim', []],
  ];
  function about(...names: string[]): Problem {
    return { path: 'Dockerfile', why: 'partial', names: names.map((name) => `ghcr.io/acme/${name}`) };
  }
  for (const [name, text, expected] of problems)
    test(`may be ours: ${name}`, () =>
      assert.deepEqual(finish(docker.read(new Map([['Dockerfile', text]]), 'acme/shop')).problems, expected));
});
