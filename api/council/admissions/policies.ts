import type { Policy } from '#contract/admissions/policy.ts'
import { aptitude } from './policies/aptitude.ts'
import { banded } from './policies/banded.ts'
import { city } from './policies/city.ts'
import { county } from './policies/county.ts'
import { faith } from './policies/faith.ts'
import { grammar } from './policies/grammar.ts'
import { random } from './policies/random.ts'

/** The policies that the council holds, each in a file of its id. */
export const policies: readonly Policy[] = [aptitude, banded, city, county, faith, grammar, random]
