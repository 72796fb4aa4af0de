import { isBlank } from '#contract/core/blank.ts'

/** What was typed, without what stands around it; left out where that is nothing. */
export const given = <Name extends string>(name: Name, value: string): Partial<Record<Name, string>> =>
  isBlank(value) ? {} : ({ [name]: value.trim() } as Record<Name, string>)
