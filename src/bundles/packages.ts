/** Code for packages, loaded on first use. A separate bundle, because most of it is parsers. */
export { PackageReader } from '../github/packages/packageReader';
export { PackageIndex } from '../manifests/packageIndex';
