import * as z from 'zod/mini'

const Address = z.nullable(z.string().check(z.maxLength(500)))
const Reached = z.strictObject({ url: Address, phone: Address })

/** Of a page of the directory: of each way to get it, in their order, and of who provides it. Null: the page has none. */
export const Addresses = z.strictObject({ ways: z.array(Reached), provider: Reached })
export type Addresses = z.infer<typeof Addresses>
