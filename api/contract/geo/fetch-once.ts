interface Schema<T> {
  parse(data: unknown): T
}

/**
 * Loads files of `/geo/`, each once. A failure is forgotten, so that the next call tries again: nothing is called unknown
 * because a list was not there. `get` fetches `/geo/<path>`; rejects when that fails, or is not what the schema says.
 */
export function fetchOnce(get: (path: string) => Promise<Response>) {
  const fetched = new Map<string, Promise<unknown>>()
  async function read<T>(path: string, schema: Schema<T>): Promise<T> {
    const response = await get(`/geo/${path}`)
    if (!response.ok) throw new Error(`/geo/${path} answered ${response.status}`)
    return schema.parse(await response.json())
  }
  return <T>(path: string, schema: Schema<T>): Promise<T> => {
    const known = fetched.get(path) as Promise<T> | undefined
    if (known) return known
    const loading = read(path, schema)
    fetched.set(path, loading)
    loading.catch(() => fetched.delete(path))
    return loading
  }
}
