import { emailPattern } from './email-address.ts'
import { namePattern } from './name.ts'
import { phonePattern } from './phone-number.ts'
import { postcodePattern } from './postcode.ts'
import type { TextFormat } from './question.ts'

/**
 * What a text of each format has to match as a whole. They refuse what cannot be one and forgive how it is written:
 * only a message that arrives proves an address, and only HMRC knows whether a number was given out.
 * National Insurance prefixes as HMRC's manual NIM39110 lists them.
 */
export const textFormatPatterns: Readonly<Record<TextFormat, RegExp>> = {
  name: namePattern,
  email: emailPattern,
  phone: phonePattern,
  postcode: postcodePattern,
  nationalInsurance:
    /^(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z] ?\d{2} ?\d{2} ?\d{2} ?[ABCD]$/i,
  vehicle: /^(?=.*\d)[A-Z0-9]{1,4} ?[A-Z0-9]{1,4}$/i,
  reference: /^[\p{L}\d][\p{L}\d/ .-]*$/u,
}
