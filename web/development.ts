import { readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import type { Plugin } from 'vite'
import { council } from '#council'

const built = join(import.meta.dirname, '..', 'build', 'site', 'geo')

/** What the build does once, for the development server: fills in the page, and serves the built site's geography. */
export const development = (): Plugin => ({
  name: 'development',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html.replace('<!--title-->', council.name).replace('<!--theme-->', council.colours.brand),
  configureServer(server) {
    server.middlewares.use('/geo', async (request, response, next) => {
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
      const file = await readFile(join(built, path)).catch(() => undefined)
      if (!file) return next()
      response.setHeader('content-type', 'application/json')
      response.end(file)
    })
  },
})
