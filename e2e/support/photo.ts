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
