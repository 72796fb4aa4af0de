const pdf = [0x25, 0x50, 0x44, 0x46] as const

const isPdf = (bytes: Uint8Array) => pdf.every((byte, at) => bytes[at] === byte)

/** A kept file to save, never to show: what it is stands in its first bytes, because only two kinds are kept. */
export function fileResponse(bytes: Uint8Array, name: string): Response {
  const [type, ending] = isPdf(bytes) ? ['application/pdf', 'pdf'] : ['image/jpeg', 'jpg']
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename="${name}.${ending}"`,
    },
  })
}
