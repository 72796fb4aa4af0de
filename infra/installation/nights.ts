import type { Installation } from './installation.ts'
import type { Problem } from './problem.ts'

const allDay = /\bday (?:or|and) night\b|\b24 hours\b|\b24\/7\b/i

const digitsOf = (phone: string): string => phone.replaceAll(/\D/g, '')

/** Numbers that pages call “day or night”, while the profile says of the same number that it is closed at times. */
export function nightProblems({ council, profileFile: file }: Installation): Problem[] {
  const lines = [
    { row: 'emergencyPhone', number: council.emergencyPhone },
    { row: 'urgentCare', number: council.urgentCare.phone },
  ]
  return lines.flatMap(({ row, number }) => {
    const shut = [council, ...council.departments].find(
      ({ phone, hours }) => digitsOf(phone) === digitsOf(number) && !allDay.test(hours),
    )
    return shut
      ? [
          {
            file,
            at: [`${row}:`],
            says: `Pages tell people to call ${number} day or night (${row}), but ${shut.name} answers it at these times: ${shut.hours} Give ${row} a number that somebody answers at night, or say in those hours that it is answered day and night.`,
          },
        ]
      : []
  })
}
