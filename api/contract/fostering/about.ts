import * as z from 'zod/mini'

/** What somebody asks about. */
export const subjects = ['foster', 'family', 'short-breaks', 'lodgings', 'adopt', 'not-sure'] as const
export const EnquiryAbout = z.enum(subjects)
export type EnquiryAbout = z.infer<typeof EnquiryAbout>

/** As people choose it. */
export const aboutInWords: Readonly<Record<EnquiryAbout, string>> = {
  foster: 'Fostering',
  family: 'Caring for a child of my family or friends',
  'short-breaks': 'Short breaks for a disabled child',
  lodgings: 'A room for a young person (supported lodgings)',
  adopt: 'Adoption',
  'not-sure': 'I am not sure yet',
}

/** Whether it goes by the words and the times of adoption. */
export const isAdoption = (about: EnquiryAbout): boolean => about === 'adopt'
