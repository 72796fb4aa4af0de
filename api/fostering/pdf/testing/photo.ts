import sharp from 'sharp'

/** A photo with as many bytes as one of a phone has once it is made smaller. */
export async function photo(seed = 1): Promise<Uint8Array> {
  const [width, height] = [1600, 1200]
  const noise = await sharp({
    create: {
      width: 200,
      height: 150,
      channels: 3,
      background: '#789',
      noise: { type: 'gaussian', mean: 110 + seed, sigma: 60 },
    },
  })
    .png()
    .toBuffer()
  return sharp(noise).resize(width, height).jpeg({ quality: 85 }).toBuffer()
}
