import { tidyEmail } from '#contract/core/email-address.ts'
import { tidyName } from '#contract/core/name.ts'
import { tidyPhone } from '#contract/core/phone-number.ts'
import { tidyPostcode } from '#contract/core/postcode.ts'
import type { TextFormat } from '#contract/core/question.ts'

/** "QQ 12 34 56 C", as HMRC writes it. */
function tidyNationalInsurance(typed: string): string {
  const text = typed.toUpperCase().replace(/[\s.-]/g, '')
  return /^[A-Z]{2}\d{6}[A-Z]$/.test(text) ? (text.match(/.{1,2}/g)?.join(' ') ?? typed) : typed
}

/** As DVLA's own look-up writes it: upper case, without spaces. */
function tidyVehicle(typed: string): string {
  const text = typed.toUpperCase().replace(/[\s-]/g, '')
  return /^[A-Z0-9]{2,8}$/.test(text) ? text : typed
}

const oneSpace = (typed: string): string => typed.replace(/\s+/g, ' ')

const tidiers: Readonly<Record<TextFormat, (typed: string) => string>> = {
  name: (typed) => tidyName(typed) || typed,
  email: tidyEmail,
  phone: tidyPhone,
  postcode: tidyPostcode,
  nationalInsurance: tidyNationalInsurance,
  vehicle: tidyVehicle,
  reference: oneSpace,
}

/** What was typed, as its format is usually written. What is not of the format comes back as it was, trimmed. */
export function tidyText(typed: string, format?: TextFormat): string {
  const text = typed.trim()
  return format ? tidiers[format](text) : text
}
