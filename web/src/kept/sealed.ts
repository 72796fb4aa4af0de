/** The key of a private link as one that seals: 128 bits in base64url. */
const sealWith = (key: string): Promise<CryptoKey> => {
  const bytes = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
    one.charCodeAt(0),
  )
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const toText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (one) => one.charCodeAt(0))

const nonceBytes = 12

/** Bytes that only whoever has this key can read again, the nonce before them. */
export async function sealBytes(key: string, bytes: BufferSource): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await sealWith(key), bytes)
  const whole = new Uint8Array(nonceBytes + sealed.byteLength)
  whole.set(iv)
  whole.set(new Uint8Array(sealed), nonceBytes)
  return whole
}

/** The bytes again. Throws where another key sealed them, or they are damaged. */
export async function unsealBytes(key: string, sealed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const algorithm = { name: 'AES-GCM', iv: sealed.slice(0, nonceBytes) }
  return crypto.subtle.decrypt(algorithm, await sealWith(key), sealed.slice(nonceBytes))
}

/** A text that only whoever has this private link can read again: others use the same device. */
export async function seal(key: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes))
  const data = new TextEncoder().encode(text)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await sealWith(key), data)
  return `${toText(iv)}.${toText(new Uint8Array(sealed))}`
}

/** The text again; undefined where none of these keys sealed it. */
export async function unseal(keys: readonly string[], sealed: string): Promise<string | undefined> {
  const [iv = '', data = ''] = sealed.split('.')
  for (const key of keys) {
    try {
      const algorithm = { name: 'AES-GCM', iv: toBytes(iv) }
      const text = await crypto.subtle.decrypt(algorithm, await sealWith(key), toBytes(data))
      return new TextDecoder().decode(text)
    } catch {
      // Sealed with another key, or damaged.
    }
  }
  return undefined
}
