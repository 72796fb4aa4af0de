import * as z from 'zod/mini'

/** `GET /api/workspace/fostering/device`: the key that seals what whoever asks keeps on devices. 128 bits, base64url. */
export const DeviceKey = z.object({ key: z.string().check(z.regex(/^[\w-]{22}$/)) })
export type DeviceKey = z.infer<typeof DeviceKey>
