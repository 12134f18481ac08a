/**
 * Finds the images that a repository's workflows push: in `images:` and `tags:`, and after `docker push`,
 * `docker tag` and `-t`. GitHub's own values and the workflow's plain variables are filled in; what else is
 * computed isn't found.
 */
export function publishedIn(workflow: string, repository: string): string[] {
  const fill = filler(workflow, repository);
  const found = new Set<string>();
  for (const line of workflow.split('\n')) {
    if (line.length > longest) continue;
    const text = fill(line);
    if (pushes.test(text)) for (const [, image = ''] of text.matchAll(images)) found.add(image);
  }
  return [...found].slice(0, most);
}

const longest = 2000;
const most = 200;
/** Also the lines of a list of tags, which consist of an image alone. */
const pushes =
  /\b(?:images|tags?)\s*[:=]|\bdocker\s+(?:push|tag)\b|\s(?:-t|--tag)[\s=]|\s(?:--image(?:Name)?|-D(?:jib\.to\.|docker\.)?image|-Dspring-boot\.build-image\.imageName)=|^\s*(?:-\s+)?(?:name=)?["']?[\w.-]{1,100}\/[\w./: -]{1,200}["']?\s*$/;
const images = /(?:^|[\s"',=|])([\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/[\w.-]+)+)/g;

/** Returns a function that fills in what is known; the rest becomes a blank. */
function filler(workflow: string, repository: string): (text: string) => string {
  const [owner = '', name = ''] = repository.split('/');
  const known = new Map([
    ['github.repository', repository],
    ['github.repository_owner', owner],
    ['github.event.repository.name', name],
  ]);
  const fill = (text: string): string => {
    let left = mostFilled;
    return text.replace(
      /\$\{\{\s{0,9}([\w.]{1,100})\s{0,9}\}\}|\$\{?([A-Z][A-Z\d_]{0,60})\}?/g,
      (_, expression: string | undefined, variable: string | undefined) =>
        left-- > 0 ? (known.get(variable ?? expression?.replace(/^env\./, '') ?? '') ?? ' ') : ' ',
    );
  };
  const variables = workflow.matchAll(
    /^[ \t]{0,40}([A-Z][A-Z\d_]{0,60}):[ \t]{1,9}["']?([^\r\n"'#]{1,200})/gm,
  );
  for (const [, key = '', value = ''] of [...variables].slice(0, most))
    known.set(key, fill(value).slice(0, 300).trim());
  return fill;
}

/** In one line; otherwise, values of values could grow without end. */
const mostFilled = 20;
