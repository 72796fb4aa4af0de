import { spoken, theChild, they } from '../common/grammar.ts'
import { forChild, forOther } from './routes.ts'

/** "You" to the person whom the badge is for, "the child" and "they" of somebody else. */
export const say = spoken({ when: forChild, person: theChild }, { when: forOther, person: they })
