import { getFileName, getFolder } from '../paths';
import type { YamlLine } from '../yamlLines';

/** Returns whether a file may run images, by its path: compose files and workflows apart. */
export function mayRunImages(path: string): boolean {
  return isDevContainer(path) || isActionFile(path) || isKubernetes(path);
}

/** Returns the images that such a file runs, as written. */
export function imagesIn(path: string, text: string, lines: readonly YamlLine[]): string[] {
  if (isDevContainer(path))
    return [...text.matchAll(/"image"\s{0,9}:\s{0,9}"([^"\n]{1,300})"/g)].map(([, image = '']) => image);
  const images = lines.filter(({ key }) => key === 'image').map(({ value }) => value);
  if (isActionFile(path)) return images.filter((image) => image.startsWith('docker://'));
  return lines.some(({ key, value }) => key === 'kind' && workload.test(value)) ? images : [];
}

function isDevContainer(path: string): boolean {
  return /(?:^|\/)(?:\.devcontainer\/(?:[^/]+\/)?devcontainer|\.devcontainer)\.json$/.test(path);
}

function isActionFile(path: string): boolean {
  return /^action\.ya?ml$/.test(getFileName(path));
}

/** Only by the names that such files and their folders have: a repository's other YAML isn't fetched. */
function isKubernetes(path: string): boolean {
  if (!/\.ya?ml$/.test(path) || /(?:^|\/)(?:templates|charts|\.github)\//.test(path)) return false;
  return (
    /(?:^|[-_.])(?:deploy(?:ment)?|stateful-?set|daemon-?set|cron-?job|job|pod)s?\.ya?ml$/i.test(
      getFileName(path),
    ) ||
    getFolder(path)
      .split('/')
      .some((name) => /^(?:k8s|kube|kubernetes|manifests|gitops|argo-?cd)$/i.test(name))
  );
}

const workload = /^(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod)$/;
