import type { Authority } from '#contract/council/council.ts'

/** Reads one line as somebody typed it. Throws {@link Unfit} with a sentence that says how to put it right. */
export type Reader<T> = (text: string) => T

/** What is wrong with an answer, and what to write instead. */
export class Unfit extends Error {}

function matching(pattern: RegExp, says: string): Reader<string> {
  return (text) => {
    if (!pattern.test(text)) throw new Unfit(says)
    return text
  }
}

export const words: Reader<string> = matching(/^\S.+$/, 'Write at least two letters.')

export const sentence: Reader<string> = matching(
  /^[A-Z].*\.$/,
  'Write a sentence that begins with a capital letter and ends with a full stop.',
)

export const countyCode: Reader<string> = matching(
  /^E(?:06|10)\d{6}$/,
  'Write the council’s code as the Office for National Statistics lists it: E10 or E06 and six digits, such as E10000018.',
)

export const phone: Reader<string> = matching(
  /^\+?(?:\d ?){5,14}$/,
  'Write a telephone number in digits and spaces, such as 01632 960 111.',
)

export const postcode: Reader<string> = matching(
  /^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$/,
  'Write a whole postcode in capital letters with its space, such as SW1A 2AA.',
)

export const email: Reader<string> = matching(
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  'Write an email address, such as privacy@council.gov.uk.',
)

export const site: Reader<string> = (text) => {
  const { protocol, href } = URL.parse(text) ?? {}
  if (protocol !== 'https:' || !href)
    throw new Unfit('Write the whole address, beginning with https://, such as https://www.council.gov.uk/.')
  return href
}

export const yes: Reader<boolean> = (text) => {
  if (!/^(?:yes|no)$/i.test(text)) throw new Unfit('Write yes or no.')
  return text.toLowerCase() === 'yes'
}

/** `none`, or what the reader takes. */
export const orNone =
  <T>(read: Reader<T>): Reader<T | null> =>
  (text) =>
    text.toLowerCase() === 'none' ? null : read(text)

/** What stands between commas, as many as there are or just `count`. */
export const parts =
  (says: string, count?: number): Reader<string[]> =>
  (text) => {
    const all = text.split(',').map((part) => part.trim())
    if (all.some((part) => part.length < 2) || (count && all.length !== count)) throw new Unfit(says)
    return all
  }

export const twoTowns: Reader<[string, string]> = (text) => {
  const [one = '', other = ''] = parts(
    'Write the names of two towns with a comma between them, such as Felpersham, Borchester.',
    2,
  )(text)
  return [one, other]
}

export const roads: Reader<string[]> = (text) => {
  const says = 'Write the numbers of the roads with commas between them, such as M1, A46; or none.'
  const all = parts(says)(text)
  if (!all.every((road) => /^[AM]\d{1,4}(?:\(M\))?$/.test(road))) throw new Unfit(says)
  return all
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export const templates: Reader<{ emailTemplate: string; textTemplate: string }> = (text) => {
  const says =
    'Write the ids of both templates as GOV.UK Notify shows them, the email’s first, with a comma between them; or none.'
  const [emailTemplate = '', textTemplate = ''] = parts(says, 2)(text)
  if (!uuid.test(emailTemplate) || !uuid.test(textTemplate)) throw new Unfit(says)
  return { emailTemplate, textTemplate }
}

/** `52.77, -1.20, Outside the town hall`. */
export const place: Reader<{ lat: number; lon: number; description: string }> = (text) => {
  const [lat, lon, ...rest] = text.split(',').map((part) => part.trim())
  const [north, east, description] = [Number(lat), Number(lon), rest.join(', ')]
  const inEngland = north > 49 && north < 56 && east > -7 && east < 2
  if (!lat || !lon || !inEngland || description.length < 2)
    throw new Unfit(
      'Write latitude, longitude and what is there, such as 52.77205, -1.20617, Outside the town hall. England lies between 49 and 56 north, and between -7 and 2 east.',
    )
  return { lat: north, lon: east, description }
}

/** `E07000901, Borchester District Council, https://…, 01632 960 201`. */
export const authority: Reader<Authority> = (text) => {
  const says =
    'Write code, name, website and telephone number with commas between them, such as E07000130, Charnwood Borough Council, https://www.charnwood.gov.uk/, 01509 263151.'
  const [code = '', name = '', url = '', number = ''] = parts(says, 4)(text)
  if (!/^[EW]\d{8}$/.test(code))
    throw new Unfit(`${code} is no code of a council: a capital letter and eight digits. ${says}`)
  return { code, name, url: site(url), phone: phone(number) }
}

/** `Roads and transport, RT`; the letters may be left out where the name was given before. */
export const department: Reader<{ name: string; prefix: string | undefined }> = (text) => {
  const [name = '', prefix] = text.split(',').map((part) => part.trim())
  if (name.length < 2 || idOf(name).length < 2)
    throw new Unfit('Write the department’s name and the letters of its references, such as Libraries, BK.')
  if (prefix !== undefined && !/^[ABCDEFGHJKMNPQRSTVWXYZ]{2,4}$/.test(prefix))
    throw new Unfit(
      `References cannot start with ${prefix}. Write two to four capital letters without I, L, O and U, which are taken for digits and other letters.`,
    )
  return { name, prefix }
}

/** The id of a department or of a council, of its name: `Roads & transport` → `roads-transport`. */
export const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .slice(0, 30)
    .replaceAll(/^-+|-+$/g, '')
