import { spoken } from '../common/spoken.ts'
import { forSomebodyElse } from './routes.ts'

/** "You" to the person whom the badge is for, "they" of a child or another adult. */
export const say = spoken(forSomebodyElse)
