import type { PastYear } from '#contract/admissions/school.ts'

/** How the sample schools gave their places, by school and round, newest first. */
export const years: Readonly<Record<string, PastYear[]>> = {}
