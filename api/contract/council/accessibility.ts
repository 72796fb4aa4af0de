import * as z from 'zod/mini'

const Day = z.iso.date()

/**
 * What the accessibility statement says besides what holds of every council: the Accessibility Regulations 2018 ask for
 * the known problems, a way to ask for another format, and the days. Null days are not said: fill them in when the
 * statement is signed off, before going live.
 */
export const Accessibility = z.strictObject({
  /** Who answers about problems and other formats. */
  email: z.email(),
  /** Within how many working days they answer. */
  answeredWithin: z.int().check(z.positive()),
  prepared: z.nullable(Day),
  reviewed: z.nullable(Day),
  /** What is not accessible, why, and what to do instead, each as a sentence or two. */
  problems: z.array(z.string().check(z.minLength(20))).check(z.minLength(1)),
})
