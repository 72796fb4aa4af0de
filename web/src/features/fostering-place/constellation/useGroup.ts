import type { ConstellationAct, ConstellationPlace } from '#contract/fostering/carers/constellation.ts'
import { keepFile } from '#web/app/keepFile.ts'
import { groupCalendar, groupOf, messageOf, type Opened, sendToGroup } from '../api.ts'
import { useSendOf } from '../you/useAct.ts'

/** Does things in the group that is shown, and takes what is in its calendar along. */
export function useGroup(of: Opened) {
  const { go, say, ...rest } = useSendOf<ConstellationPlace>(of, groupOf(of).queryKey)
  return {
    ...rest,
    say,
    act: (name: ConstellationAct, body: object) =>
      go(name, [name, body], (key) => sendToGroup(of, name, body, key)),
    keep: (id: string) =>
      groupCalendar(of, id).then(
        (file) => keepFile(file, 'calendar.ics'),
        (failure) => say(messageOf(failure)),
      ),
  }
}
