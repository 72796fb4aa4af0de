import { fetchFile } from './api.ts'

/** A file of the API however large it is: an answer holds a few megabytes of it at most. Throws ApiProblem. */
export async function fetchWhole(
  path: `/api/${string}`,
  headers: Readonly<Record<string, string>>,
  { signal, cache = 'default' }: { signal?: AbortSignal | undefined; cache?: RequestCache } = {},
): Promise<Blob> {
  const parts: ArrayBuffer[] = []
  for (let from = 0; ; ) {
    const answer = await fetchFile(path, {
      headers: { ...headers, range: `bytes=${from}-` },
      cache,
      ...(signal && { signal }),
    })
    const bytes = await answer.arrayBuffer()
    parts.push(bytes)
    from += bytes.byteLength
    // Without it, this is all of the file.
    const [, whole = from] = /\/(\d+)$/.exec(answer.headers.get('content-range') ?? '') ?? []
    if (from >= Number(whole) || bytes.byteLength === 0)
      return new Blob(parts, { type: answer.headers.get('content-type') ?? '' })
  }
}
