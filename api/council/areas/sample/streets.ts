/** Streets to try things out with, one rough point each: town or village, then name, latitude, longitude. */
// biome-ignore format: a table
export const streets: Readonly<Record<string, readonly (readonly [name: string, lat: number, lon: number])[]>> = {
  Loughborough: [
    ['Market Place', 52.771, -1.206],
    ['High Street', 52.7716, -1.2043],
    ['Ashby Road', 52.77, -1.222],
    ['Forest Road', 52.762, -1.218],
    ['Nottingham Road', 52.775, -1.198],
    ['Leicester Road', 52.768, -1.199],
    ['Epinal Way', 52.764, -1.229],
    ['Derby Road', 52.777, -1.217],
    ['Meadow Lane', 52.782, -1.2],
  ],
  Hinckley: [
    ['Castle Street', 52.541, -1.37],
    ['London Road', 52.542, -1.36],
    ['Coventry Road', 52.536, -1.39],
    ['Rugby Road', 52.534, -1.378],
  ],
  'Market Harborough': [
    ['High Street', 52.478, -0.921],
    ['Northampton Road', 52.472, -0.918],
    ['St Mary’s Road', 52.479, -0.914],
  ],
  'Melton Mowbray': [
    ['Market Place', 52.765, -0.886],
    ['Nottingham Road', 52.772, -0.896],
    ['Burton Road', 52.759, -0.877],
    ['Scalford Road', 52.773, -0.885],
  ],
  Coalville: [
    ['High Street', 52.723, -1.371],
    ['London Road', 52.72, -1.36],
    ['Ashby Road', 52.727, -1.38],
  ],
  'Ashby-de-la-Zouch': [
    ['Market Street', 52.747, -1.472],
    ['Burton Road', 52.751, -1.483],
    ['Tamworth Road', 52.741, -1.482],
  ],
  Lutterworth: [
    ['Church Street', 52.456, -1.202],
    ['Rugby Road', 52.448, -1.204],
  ],
  Oadby: [
    ['The Parade', 52.599, -1.079],
    ['Harborough Road', 52.595, -1.072],
    ['Stoughton Road', 52.605, -1.078],
  ],
  Wigston: [
    ['Leicester Road', 52.588, -1.108],
    ['Bull Head Street', 52.583, -1.1],
    ['Station Road', 52.578, -1.112],
  ],
  Syston: [
    ['Melton Road', 52.698, -1.076],
    ['High Street', 52.7, -1.072],
  ],
  Shepshed: [
    ['Charnwood Road', 52.767, -1.29],
    ['Belton Street', 52.772, -1.297],
  ],
  Glenfield: [
    ['Station Road', 52.65, -1.203],
    ['Leicester Road', 52.651, -1.19],
  ],
  Blaby: [
    ['Enderby Road', 52.577, -1.172],
    ['Lutterworth Road', 52.57, -1.165],
  ],
}
