import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { photo } from './photo.ts'

/** Where another system keeps its photos: one of 1200 pixels, whatever is asked for. */
export async function openGallery() {
  const server = createServer(async (_, response) => response.end(await photo()))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    photoAt: `http://127.0.0.1:${port}/photo.jpeg`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** How many pixels wide the photo at this address is; undefined where there is none. */
export const widthOf = async (url = ''): Promise<number | undefined> =>
  (await sharp(await (await fetch(url)).arrayBuffer()).metadata()).width
