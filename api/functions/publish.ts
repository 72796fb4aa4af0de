import { publishPorts } from '#aws/publish-ports.ts'
import { publishImages } from '#aws/stream.ts'

export const handler = publishImages(publishPorts())
