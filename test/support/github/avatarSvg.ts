import { sha1 } from './timeline';

/** A face for each login: its first letter on a colour of its own. */
export function avatarSvg(name: string): string {
  const letter = /[a-z0-9]/i.exec(name)?.[0]?.toUpperCase() ?? '?';
  const hue = parseInt(sha1(name).slice(0, 4), 16) % 360;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40">' +
    `<rect width="40" height="40" fill="hsl(${hue} 45% 45%)"/>` +
    `<text x="20" y="27" font-family="sans-serif" font-size="20" fill="#fff" text-anchor="middle">${letter}</text></svg>`
  );
}
