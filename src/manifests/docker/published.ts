import { isWorkflow } from '../actions/workflowPath';
import { getFileName } from '../paths';

/** Returns whether a file may build and push images, by its path: workflows, other CI's, makefiles, scripts. */
export function mayPublish(path: string): boolean {
  const name = getFileName(path);
  return (
    isWorkflow(path) ||
    isScript(path) ||
    // Its scripts.
    name === 'package.json' ||
    /^(?:cloudbuild|buildspec|azure-pipelines|\.gitlab-ci|\.travis|\.drone)(?:[.-][\w-]+)?\.ya?ml$/.test(
      name,
    ) ||
    /(?:^|\/)\.(?:circleci\/config|buildkite\/[\w.-]+)\.ya?ml$/.test(path)
  );
}

function isScript(path: string): boolean {
  const name = getFileName(path);
  return (
    /^(?:GNUmakefile|[Mm]akefile|[Jj]ustfile|Jenkinsfile|[Tt]askfile\.ya?ml)$|\.mk$/.test(name) ||
    /^(?:[\w-]*[_-])?(?:build|docker|images?|push|publish|release|deploy)(?:[_-][\w-]*)?\.sh$/.test(name)
  );
}

/**
 * Finds the images that a workflow or a script pushes: in `images:` and `tags:`, and after `docker push`,
 * `docker tag` and `-t`. GitHub's own values and the file's plain variables are filled in; what else is
 * computed is `\0`.
 */
export function publishedIn(text: string, repository: string): string[] {
  const found = new Set<string>();
  if (!mayBeNamed.test(text)) return [];
  const fill = filler(text, repository);
  for (const line of text.replace(/\\\r?\n[ \t]{0,200}/g, ' ').split('\n')) {
    if (line.length > longest) continue;
    const filled = fill(line);
    if (pushes.test(filled)) for (const [, image = ''] of filled.matchAll(images)) found.add(image);
    for (const pattern of isDocker.test(filled) ? [keys, listed, commands] : [keys, listed])
      for (const [, image = ''] of filled.matchAll(pattern)) found.add(image);
  }
  return [...found].slice(0, most);
}

const longest = 2000;
const most = 200;
/** Also the lines of a list of tags, which consist of an image alone. */
const pushes =
  /\b(?:images|imageName|tags?)\s*[:=]|\bdocker\s+(?:push|tag)\b|\s["']?(?:-t|--tag)["']?[\s=,]|\s(?:--image(?:Name)?|-D(?:jib\.to\.|docker\.)?image|-Dspring-boot\.build-image\.imageName)=|^\s*(?:-\s+)?(?:name=)?["']?[\w.-]{1,100}\/[\w./:\0 -]{1,200}["']?\s*$/;
const images = /(?:^|[\s"',=|])([\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/[\w.\0-]+)+)/g;
/** Of a registry that isn't written down: Docker's own, or one that is computed. */
const keys =
  /\b(?:images|imageName)\s{0,9}[:=]\s{0,9}["'[]{0,2}((?:\w[\w-]{0,99}|[\w.:-]{0,99}\0[\w.:\0-]{0,99})(?:\/[\w.\0-]{1,100}){1,9})(?=[:"'\],\s]|$)/g;
const listed =
  /(?:\btags?\s{0,9}[:=]\s{0,9}["'[]{0,2}|^\s{0,99}(?:-\s{1,9})?["']?)((?:\w[\w-]{0,99}|[\w.:-]{0,99}\0[\w.:\0-]{0,99})(?:\/[\w.\0-]{1,100}){1,9})(?=:[\w.\0-]{1,200}["'\],]{0,3}(?:\s|$))/g;
const commands =
  /(?:\s(?:-t|--tag)[\s=]|\b(?:push|tag)\s)\s{0,9}["']?((?:\w[\w-]{0,99}|[\w.:-]{0,99}\0[\w.:\0-]{0,99})(?:\/[\w.\0-]{1,100}){1,9})(?=[:"'\s]|$)/g;
/** Most packages' scripts say nothing of images. */
const mayBeNamed = /\b(?:docker|podman|buildah|nerdctl|images?(?:Name)?|tags?)\b|\s["']?(?:-t|--tag)\b/;
const isDocker = /\b(?:docker|podman|buildah|nerdctl)\b/;

/** Returns a function that fills in what is known. */
function filler(text: string, repository: string): (text: string) => string {
  const [owner = '', name = ''] = repository.split('/');
  const known = new Map([
    ['github.repository', repository],
    ['github.repository_owner', owner],
    ['github.event.repository.name', name],
  ]);
  const fill = (part: string): string => {
    let left = mostFilled;
    return part.replace(
      /\$\{\{\s{0,9}([^{}]{1,200}?)\s{0,9}\}\}|\$(?:\{([A-Za-z_]\w{0,60})(?::?-([^${}]{0,300}))?\}|\(([A-Za-z_]\w{0,60})\)|([A-Za-z_]\w{0,60}))/g,
      (_, expression?: string, braced?: string, otherwise?: string, made?: string, plain?: string) => {
        const key = expression?.replace(/^env\./, '') ?? braced ?? made ?? plain ?? '';
        return left-- > 0 ? (known.get(key) ?? otherwise ?? '\0') : '\0';
      },
    );
  };
  const variables = text.matchAll(
    /^[ \t]{0,40}(?:export[ \t]{1,9}|readonly[ \t]{1,9})?(?:([A-Z_][A-Z\d_]{0,60})[ \t]{0,9}:|([A-Za-z_]\w{0,60})[ \t]{0,9}[:?]?=)(?!=)[ \t]{0,9}["']?([^\r\n"'#]{1,200})/gm,
  );
  for (const [, key, assigned, value = ''] of [...variables].slice(0, most))
    known.set(key ?? assigned ?? '', fill(value).slice(0, 300).trim());
  return fill;
}

/** In one line; otherwise, values of values could grow without end. */
const mostFilled = 20;
