import type { CouncilProfile } from './council.ts'

const allDay = /\bday (?:or|and) night\b|\b24 hours\b|\b24\/7\b/i

const digitsOf = (phone: string): string => phone.replaceAll(/\D/g, '')

/** A number that pages call “day or night”, and who answers it at certain times only. */
export interface ShutAtNight {
  readonly row: 'emergencyPhone' | 'urgentCare'
  readonly number: string
  readonly name: string
  readonly hours: string
}

/** Numbers that pages call “day or night”, while the same number is said to be closed at times. */
export function shutAtNight(
  council: Pick<CouncilProfile, 'emergencyPhone' | 'urgentCare' | 'departments' | 'name' | 'phone' | 'hours'>,
): ShutAtNight[] {
  const lines = [
    { row: 'emergencyPhone', number: council.emergencyPhone },
    { row: 'urgentCare', number: council.urgentCare.phone },
  ] as const
  return lines.flatMap((line) => {
    const shut = [council, ...council.departments].find(
      ({ phone, hours }) => digitsOf(phone) === digitsOf(line.number) && !allDay.test(hours),
    )
    return shut ? [{ ...line, name: shut.name, hours: shut.hours }] : []
  })
}
