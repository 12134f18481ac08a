import type { Site } from '../site';
import { ok, type RestAnswer } from './restAnswer';

/** The page of a list that an address asks for, with links to its neighbours. */
export function page<T>(site: Site, url: URL, items: readonly T[], toJson: (item: T) => object): RestAnswer {
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30) || 30);
  const number = Number(url.searchParams.get('page') ?? 1) || 1;
  const last = Math.max(1, Math.ceil(items.length / size));
  const linkTo = (target: number, rel: string): string => {
    const address = new URL(url.pathname + url.search, site.url);
    address.searchParams.set('page', String(target));
    return `<${address.href}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [linkTo(number - 1, 'prev'), linkTo(1, 'first')] : []),
    ...(number < last ? [linkTo(number + 1, 'next'), linkTo(last, 'last')] : []),
  ];
  const body = items.slice((number - 1) * size, number * size).map(toJson);
  return ok(body, links.length > 0 ? { link: links.join(', ') } : {});
}
