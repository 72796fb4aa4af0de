// Runs in the browser of staff who keep something on a device: opens the pages for it again where there is no signal. It
// knows files of the site alone; what is kept stays sealed in the browser's storage, and what the API answers is not kept.
// NAME, FILES and SHELL are written in at build: files by their addresses, and the page that stands for every address.
const name = NAME
const files = FILES
const shell = SHELL

self.addEventListener('install', (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== self.location.origin || request.method !== 'GET') return
  if (request.mode === 'navigate') event.respondWith(kept(shell, request))
  else if (files.includes(pathname)) event.respondWith(kept(pathname, request))
})

/** All of them or none: a page with half of its code opens as little as none. */
async function keep() {
  const cache = await caches.open(name)
  await cache.addAll([...files, new Request(shell, { cache: 'reload' })])
}

async function forgetOlder() {
  const [kind] = name.split(' ')
  const older = (await caches.keys()).filter((one) => one.startsWith(`${kind} `) && one !== name)
  await Promise.all(older.map((one) => caches.delete(one)))
}

/** As it was kept, and of one version with all the others; the browser looks for a newer worker by itself. */
async function kept(address, request) {
  const cache = await caches.open(name)
  return (await cache.match(address, { ignoreVary: true })) ?? fetch(request)
}
