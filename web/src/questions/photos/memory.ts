/** What is shown of a photo after the page was loaded again; the photo itself is with the server by then. */
export interface Remembered {
  readonly name: string
  readonly thumbnail?: string | undefined
}

const keyOf = (id: string) => `shire.photo.${id}`

/** Lasts as long as the tab. A browser that keeps nothing shows the photo without its picture. */
export function remember(id: string, { name, thumbnail }: Remembered): void {
  try {
    sessionStorage.setItem(keyOf(id), JSON.stringify({ name, thumbnail }))
  } catch {
    // Full, or not allowed: the placeholder will do.
  }
}

export function recall(id: string): Remembered {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? '{}')
    const { name, thumbnail } = kept as Record<string, unknown>
    return {
      name: typeof name === 'string' ? name : '',
      thumbnail:
        typeof thumbnail === 'string' && thumbnail.startsWith('data:image/jpeg') ? thumbnail : undefined,
    }
  } catch {
    return { name: '' }
  }
}

/** Forgets every photo of this tab: the form they were for was sent or deleted. */
export function forgetAll(): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(keyOf(''))) sessionStorage.removeItem(key)
    }
  } catch {
    // Nothing was kept.
  }
}

export function forget(id: string): void {
  try {
    sessionStorage.removeItem(keyOf(id))
  } catch {
    // Nothing was kept.
  }
}
