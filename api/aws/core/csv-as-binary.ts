import { defaultIsContentTypeBinary } from 'hono/aws-lambda'

/** What is read as text on the way loses its byte order mark, by which Excel knows how to read a CSV. */
export const csvAsBinary = {
  isContentTypeBinary: (type: string): boolean =>
    type.startsWith('text/csv') || defaultIsContentTypeBinary(type),
}
