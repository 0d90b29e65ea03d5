// CryptoNews: what can be read without a connection. As long as there is one, every answer comes from the site itself;
// copies answer only when it can't be reached: saved articles, and a page that says so.
'use strict';
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (e) => e.waitUntil((async () => {
  await self.registration.navigationPreload?.enable(); // the page is asked for while the worker starts
  await self.clients.claim();
})()));

self.addEventListener('fetch', (e) => {
  const { pathname, origin } = new URL(e.request.url);
  if (e.request.method !== 'GET' || origin !== self.location.origin) return;
  if (e.request.mode === 'navigate') e.respondWith(page(e));
  else if (/^\/(css|js|fonts|img|covers|media|resized)\//.test(pathname)) e.respondWith(asset(e.request));
});

async function page(e) {
  const { pathname } = new URL(e.request.url);
  try {
    const answer = (await e.preloadResponse) || (await fetch(e.request));
    if (answer.status === 404 || answer.status === 410) e.waitUntil(withdraw(pathname));
    return answer;
  } catch {
    return (await caches.match(pathname))
      || (await caches.match(`/${pathname.split('/')[1]}/offline`))
      || (await caches.match('/offline'))
      || (await anyOffline())
      || Response.error();
  }
}

// What was taken down since is not kept up by a copy.
async function withdraw(pathname) {
  await (await caches.open('saved')).delete(pathname);
}

// Of another language than that of the address, when the reader was only there.
async function anyOffline() {
  const shell = await caches.open('shell');
  const key = (await shell.keys()).find(({ url }) => url.endsWith('/offline'));
  return key && shell.match(key);
}

async function asset(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request, { ignoreVary: true })) || (await inItsPlace(request)) || Response.error();
  }
}

// A copy from before a deployment names files that there are no more; those of today are kept under names with another mark.
async function inItsPlace({ url }) {
  const shell = await caches.open('shell');
  const unmarked = (address) => new URL(address).pathname.replace(/\.[^./]+(\.\w+)$/, '$1');
  const key = (await shell.keys()).find((kept) => unmarked(kept.url) === unmarked(url));
  return key && shell.match(key);
}
