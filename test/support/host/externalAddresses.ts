// What the extension opens outside of VS Code, as the addresses it asked for.
import type { BrowserContext, Request } from 'playwright-core';

/** Answers a live list; ask before the first address is opened. No page leaves the machine. */
export async function externalAddresses(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const addresses: string[] = [];
  const isWindow = (url: URL): boolean => url.origin === origin && !url.pathname.startsWith('/proxy/');
  await context.route(
    (url) => !isWindow(url),
    async (route, request) => {
      if (!request.isNavigationRequest() || isInsideWindow(request)) return route.fallback();
      const address = asAsked(request.url(), origin);
      // A redirect that we sent below comes by a second time.
      if (request.redirectedFrom() === null) addresses.push(address);
      if (address !== request.url()) return route.fulfill({ status: 302, headers: { location: address } });
      if (isLoopback(address)) return route.fallback();
      return route.fulfill({ contentType: 'text/html', body: `<title>${new URL(address).host}</title>` });
    },
  );
  return addresses;
}

/** A web view's page is a frame of the window; a new page asks for its address before it has a frame at all. */
function isInsideWindow(request: Request): boolean {
  try {
    return request.frame().parentFrame() !== null;
  } catch {
    return false;
  }
}

/** VS Code's server sends loopback addresses through a proxy of code-server's, which we do not run. */
function asAsked(url: string, origin: string): string {
  const proxied = url.startsWith(`${origin}/proxy/`) ? url.slice(`${origin}/proxy/`.length) : undefined;
  return proxied === undefined ? url : `http://127.0.0.1:${proxied}`;
}

function isLoopback(address: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
}
