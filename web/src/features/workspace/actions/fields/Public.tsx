import { WarningText } from '#web/design/WarningText.tsx'

/** Said before staff write to a resident whose app shows it to everybody. `id`: for the field to be described by. */
export function Public({ id, apps, several }: { id: string; apps: readonly string[]; several: boolean }) {
  return (
    <div id={id}>
      <WarningText>{publicWords(apps, several)}</WarningText>
    </div>
  )
}

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' })

function publicWords(apps: readonly string[], several: boolean): string {
  const names = or.format(apps)
  const care = 'Leave out names, addresses and anything else that is private.'
  return several
    ? `This will be public for every request that came through ${names}: anybody can read it there. ${care}`
    : `This will be public: ${names} shows everybody what you write. ${care}`
}
