import * as z from 'zod/mini'

/** A change of status of a service or listing, for its page: "Online applications are closed today". */
export const Notice = z.object({
  slug: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,60}$/)),
  text: z.string().check(z.minLength(1), z.maxLength(300)),
  /** Nothing can be started meanwhile; forms that were begun can still be sent. */
  closed: z.boolean(),
  /** When it stops by itself; null: when somebody takes it away. */
  until: z.nullable(z.iso.datetime()),
})
export type Notice = z.infer<typeof Notice>

export const NoticeList = z.object({ notices: z.array(Notice) })
