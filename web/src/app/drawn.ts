/** A name that this device draws for something of its own: 128 random bits, so that no two mean the same. */
export const drawnId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

/** A number that this device draws for a part of a record: 32 random bits, and never nothing. */
export const drawnNumber = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) + 1
