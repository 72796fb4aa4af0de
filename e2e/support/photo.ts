import sharp from 'sharp'

const fraction = (degrees: number) => {
  const whole = Math.floor(Math.abs(degrees))
  const minutes = (Math.abs(degrees) - whole) * 60
  return `${whole}/1 ${Math.floor(minutes)}/1 ${Math.round((minutes % 1) * 60_000)}/1000`
}

/** A JPEG as a phone takes it, with the place where it was taken in its Exif. */
export function photo({ lat = 52.7701, lon = -1.2101, width = 1200, height = 900 } = {}): Promise<Buffer> {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#707070',
      noise: { type: 'gaussian', mean: 110, sigma: 30 },
    },
  })
    .jpeg({ quality: 90 })
    .withExif({
      IFD0: { Make: 'A phone', Model: 'Of a resident' },
      IFD3: {
        GPSLatitudeRef: lat < 0 ? 'S' : 'N',
        GPSLatitude: fraction(lat),
        GPSLongitudeRef: lon < 0 ? 'W' : 'E',
        GPSLongitude: fraction(lon),
      },
    })
    .toBuffer()
}

/** A photo of one person as a phone's front camera takes it: a plain wall, a face and shoulders, drawn. */
export function portraitPhoto({ width = 1200, height = 1600 } = {}): Promise<Buffer> {
  const person = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 160" width="${width}" height="${height}">
    <rect width="120" height="160" fill="#dfe3e6"/>
    <path d="M15 160c0-30 20-42 45-42s45 12 45 42z" fill="#35506b"/>
    <ellipse cx="60" cy="72" rx="27" ry="35" fill="#c99a7c"/>
    <path d="M33 66c0-30 54-30 54 0l-6-12H39z" fill="#3b2a20"/>
    <circle cx="50" cy="70" r="3"/><circle cx="70" cy="70" r="3"/><path d="M50 90q10 6 20 0" fill="none" stroke="#7c3f34" stroke-width="3"/>
  </svg>`
  return sharp(Buffer.from(person)).jpeg({ quality: 90 }).toBuffer()
}
