/** What is loaded when packages are first needed: a bundle of its own, for most of it is parsers. */
export { PackageReader } from '../github/packages/packageReader';
export { PackageIndex } from '../manifests/packageIndex';
