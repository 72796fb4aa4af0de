import { type ChangeEvent, useState } from 'react'
import type { SeatView } from '#contract/admissions/seat.ts'
import { keepFile } from '#web/app/keepFile.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { FileUpload } from '#web/design/form/FileUpload.tsx'
import { idOf } from '#web/staff/actions/form.ts'
import { orderable, type Places, placesFile, readPlacesFile } from './places.ts'

interface Props {
  view: SeatView
  places: Places
  onPlaces(places: Places): void
}

/** For a long list: the places as a file for a spreadsheet, and back from it into the form. Nothing is sent yet. */
export function OrderFile({ view, places, onPlaces }: Props) {
  const [said, setSaid] = useState<{ readonly wrong?: string; readonly taken?: number }>({})
  const applicants = orderable(view)

  async function take({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? []
    if (!file) return
    const read = readPlacesFile(await file.text(), applicants)
    // So that the same file, put right, can be chosen again.
    target.value = ''
    if ('wrong' in read) return setSaid({ wrong: read.wrong })
    onPlaces(read.places)
    setSaid({ taken: applicants.length })
  }

  const keep = () =>
    keepFile(
      new Blob([placesFile(applicants, places)], { type: 'text/csv' }),
      `${view.school.id}-${view.round.id}-order.csv`,
    )

  return (
    <Details summary="Use a spreadsheet for a long list">
      <p className="govuk-body">
        Download the list, change the numbers in the column Place, and save it as CSV. Then choose it here:
        the numbers below change, and you can look at them before you send the order.
      </p>
      <Button type="button" variant="secondary" onClick={keep}>
        Download the list
      </Button>
      <FileUpload
        id={idOf('order-file')}
        name="order-file"
        label="The list with your numbers"
        accept=".csv,text/csv"
        error={said.wrong}
        onChange={take}
      />
      <p className="govuk-body" role="status">
        {said.taken !== undefined && `The numbers of ${said.taken} children are taken from the file.`}
      </p>
    </Details>
  )
}
