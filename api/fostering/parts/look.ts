import * as z from 'zod/mini'
import { type Act, act, notNow, so } from './kind.ts'
import { Reasons } from './stages/step.ts'

/** A manager looked at what worried somebody, and says why it stands in nobody's way, or that it does. */
export interface Looked {
  readonly on: string
  readonly acceptable: boolean
  readonly reasons: string
}

/** Looks at what worries somebody. `worries`: whether there is anything of the kind. It can be looked at again. */
export const look = <Values extends object>(worries: (values: Values) => boolean): Act<Values> =>
  act({
    right: 'decide',
    body: z.strictObject({ acceptable: z.boolean(), reasons: Reasons }),
    decide: (values: Values, { acceptable, reasons }, { today }) =>
      worries(values)
        ? so({ ...values, looked: { on: today, acceptable, reasons } satisfies Looked })
        : notNow('There is nothing here that somebody has to look at.'),
  })
