import { neverDrawn } from './invisible.ts'

/**
 * White space, what is never drawn, control characters, halves of characters and what is no character, for a class of a
 * pattern with `u`.
 */
export const nothingToSee = `\\p{White_Space}${neverDrawn}\\p{Noncharacter_Code_Point}\\p{Cc}\\p{Cs}`

const unseen = new RegExp(`^[${nothingToSee}]*$`, 'u')

/** Whether nothing of the text can be seen: nobody has written anything. */
export const isBlank = (text: string): boolean => unseen.test(text)
