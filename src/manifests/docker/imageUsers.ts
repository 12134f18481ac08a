import { getFileName, getFolder } from '../paths';
import type { YamlLine } from '../yamlLines';

/** Returns whether a file may run images, by its path: compose files and workflows apart. */
export function mayRunImages(path: string): boolean {
  return isDevContainer(path) || isActionFile(path) || isKubernetes(path);
}

/** Returns the images that such a file runs, as written. */
export function imagesIn(path: string, text: string, lines: readonly YamlLine[]): string[] {
  if (isDevContainer(path)) {
    const images = text.matchAll(/"image"\s{0,9}:\s{0,9}"([^"\n]{1,300})"/g);
    return [...[...images].map(([, image = '']) => image), ...featuresIn(text)];
  }
  const images = lines.filter(({ key }) => key === 'image').map(({ value }) => value);
  if (isActionFile(path)) return images.filter((image) => image.startsWith('docker://'));
  return lines.some(({ key, value }) => key === 'kind' && workload.test(value)) ? images : [];
}

/** Features of development containers lie in registries too: `"ghcr.io/acme/features/node:1": {}`. */
export function featuresIn(text: string): string[] {
  const keys = text.matchAll(
    /"([\w-]{1,100}(?:\.[\w-]{1,100})+(?:\/[\w.:-]{1,100}){2,9})"\s{0,9}:\s{0,9}\{/g,
  );
  return [...keys].map(([, feature = '']) => feature);
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
