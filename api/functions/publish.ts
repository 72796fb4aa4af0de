import { publishPorts } from '#aws/life/publish-ports.ts'
import { publishImages } from '#aws/life/stream.ts'

export const handler = publishImages(publishPorts())
