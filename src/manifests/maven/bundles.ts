import { getFolder } from '../paths';
import type { FoundDependency } from '../strongest';
import type { Bundle } from './projectFolder';

/** A project of Eclipse's: its folder also has a list of the bundles that it requires. */
export interface BundleProject {
  readonly folder: string;
  readonly name: string;
}

/** Whether Tycho builds it, from what stands beside the pom. */
export function isBundlePackaging(packaging: string): boolean {
  return packaging.startsWith('eclipse-');
}

/** Manifests by the folder of the bundle. */
export function bundlesByFolder(parsed: ReadonlyMap<string, Bundle>): ReadonlyMap<string, Bundle> {
  return new Map([...parsed].map(([path, bundle]) => [getFolder(getFolder(path)), bundle]));
}

/** Returns a bundle's dependencies on others of the repository. Bundles have no group, so they're found by folder. */
export function readRequired(
  bundle: Bundle | undefined,
  byBundleName: ReadonlyMap<string, BundleProject>,
): FoundDependency[] {
  return (bundle?.required ?? []).flatMap((required) => {
    const project = byBundleName.get(required);
    return project ? [{ ...project, scope: 'runtime' as const }] : [];
  });
}
