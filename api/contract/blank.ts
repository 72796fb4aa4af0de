/**
 * White space, what Unicode says is never drawn (joiners, marks of direction, fillers), control characters, halves of
 * characters, what is none, and the empty Braille cell. https://www.unicode.org/reports/tr44/ (Unicode 16)
 */
const unseen =
  /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Cc}\p{Cs}\u2800]*$/u

/** Whether nothing of the text can be seen: nobody has written anything. */
export const isBlank = (text: string): boolean => unseen.test(text)
