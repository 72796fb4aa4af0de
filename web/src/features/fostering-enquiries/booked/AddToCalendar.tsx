import { keepFile } from '#web/app/keepFile.ts'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { staffFile } from '#web/staff/staffApi.ts'
import { pathOf } from '../api.ts'

/** A calendar file of one booked time, or of all that are booked with whoever is signed in. */
export const AddToCalendar = ({ slot, words }: { slot?: string; words: string }) => (
  <ActButton
    words={words}
    variant="secondary"
    onAct={async () => {
      const place = ['slots', ...(slot ? [slot] : []), 'calendar.ics']
      keepFile(await staffFile(pathOf(place)), slot ? 'appointment.ics' : 'appointments.ics')
    }}
  />
)
