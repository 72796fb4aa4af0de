import { SeatFile, type SeatFileKind, type SeatPlaces } from '#contract/admissions/starts/starts.ts'
import { keepFile } from '#web/app/keepFile.ts'
import { Details } from '#web/design/Details.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { useAnswered } from '../api/desk.ts'
import { momentOf } from '../parts/moment.ts'
import { childrenInWords } from '../words.ts'

const words = {
  places: {
    button: 'Download the children who have a place (CSV)',
    what: 'Reference, name, date of birth, address, the contact who applied, the family’s answer and the start of each child. Download it again when something has changed: the reference of a child stays the same, so your system can update it.',
  },
  waiting: {
    button: 'Download the waiting list (CSV)',
    what: 'Position, reference, name, date of birth, criterion and distance of each child. A waiting list can change every day.',
  },
} as const

interface Props {
  file: SeatFileKind
  places: Pick<SeatPlaces, 'school' | 'round'> & Partial<Pick<SeatPlaces, 'files'>>
}

/** Takes a file for the school's own system, and says who did so last. */
export function TakeFile({ file, places: { school, round, files = [] } }: Props) {
  const take = useAnswered(SeatFile, ['seats', school.id, round.id, 'files'])
  const last = files.find((one) => one.file === file)
  async function download() {
    const { name, text } = await take({ file })
    keepFile(new Blob([text], { type: 'text/csv' }), name)
  }
  return (
    <>
      <h2 className="govuk-heading-m">For your own system</h2>
      <p className="govuk-body">{words[file].what}</p>
      {last && (
        <p className="govuk-body">
          {`Last downloaded by ${last.by.name} on ${momentOf(last.at)}, with ${childrenInWords(last.children)}.`}
        </p>
      )}
      <ActButton words={words[file].button} variant="secondary" onAct={download} />
      <Details summary="What to know about the file">
        <p className="govuk-body">
          Columns have the names of the common transfer file where they fit: ApplicationReference, Surname,
          Forename, DOB. The surname is the last word of the name that the family wrote. The whole name is
          beside it, so check families whose surname has two words.
        </p>
        <p className="govuk-body">
          It has personal information. Keep it where only those who need it can open it, and delete it once
          your system has it. We record who downloads it.
        </p>
      </Details>
    </>
  )
}
