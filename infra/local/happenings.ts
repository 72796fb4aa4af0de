/** Something worth telling whoever runs the player. */
export type Happening = {
  at: string
  kind: 'refused' | 'fault' | 'error' | 'given-up'
  who: string
  what: string
}

const kept = 100

export type Happenings = ReturnType<typeof createHappenings>

/** The last things that happened, the newest first. */
export function createHappenings(tell: (happening: Happening) => void) {
  const list: Happening[] = []
  return {
    list,
    add(kind: Happening['kind'], who: string, what: string) {
      const happening = { at: new Date().toISOString(), kind, who, what }
      list.unshift(happening)
      list.length = Math.min(list.length, kept)
      tell(happening)
    },
  }
}

export const lineOf = ({ kind, who, what }: Happening) => `${kind}  ${who}: ${what}`
