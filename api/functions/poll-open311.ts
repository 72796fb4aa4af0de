import { environment } from '#aws/core/environment.ts'
import { open311PhotoPorts, open311Ports } from '#aws/elsewhere/open311-client-ports.ts'
import { keepPhotos } from '#requests/elsewhere/open311-client/photos.ts'
import { poll } from '#requests/elsewhere/open311-client/poll.ts'

const ready = open311Ports()
const department = environment('DEPARTMENT')

export const handler = async () =>
  poll({
    ...(await ready()),
    department,
    keepPhotos: async (key, urls) => keepPhotos(await open311PhotoPorts(), `${department} ${key}`, urls),
  })
