import type { Format } from '../format';
import { centralVersions, composerLock, nugetLock, packageResolved, pipfileLock } from './json';
import { constraints, gemfileLock, goSum, gradleLock, pubspecLock } from './lines';
import { bunLock, denoLock, packageLock, yarnLock } from './npm';
import { pnpmLock, pnpmWorkspace } from './pnpm';
import { cargoLock, pythonLock } from './toml';

export const formats: readonly Format[] = [
  packageLock,
  yarnLock,
  pnpmLock,
  pnpmWorkspace,
  bunLock,
  denoLock,
  cargoLock,
  goSum,
  pythonLock,
  pipfileLock,
  constraints,
  nugetLock,
  centralVersions,
  gradleLock,
  gemfileLock,
  composerLock,
  pubspecLock,
  packageResolved,
];
