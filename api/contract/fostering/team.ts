import * as z from 'zod/mini'

/** `GET /api/workspace/fostering/team`: who works in fostering and adoption, as far as they have signed in, by name. */
export const Team = z.object({ team: z.array(z.object({ id: z.string(), name: z.string() })) })
export type Team = z.infer<typeof Team>
export type Colleague = Team['team'][number]
