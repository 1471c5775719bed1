// Alone knows how GeoRSS writes places: latitude and longitude, with blanks between.
import { broken, FINE, type Judge } from './verdict.js'

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

/** One place. A comma between the two numbers is understood by most, and told. */
export const judgeCoordinates: Judge = text => {
  const spaced = withoutCommas(text)
  const numbers = spaced.split(/\s+/)
  if (numbers.length !== 2 || !isPlace(numbers)) return broken('invalid-coord')
  return spaced === text ? FINE : broken('coord-comma', undefined, spaced)
}

/** Two places or more. */
export const judgeCoordinateList: Judge = text => {
  const spaced = withoutCommas(text)
  const numbers = spaced.split(/\s+/)
  if (numbers.length < 4 || numbers.length % 2 === 1 || !isPlace(numbers)) return broken('invalid-coord-list')
  return spaced === text ? FINE : broken('coord-comma', undefined, spaced)
}

function withoutCommas(text: string): string {
  return text
    .split(',')
    .map(part => part.trim())
    .join(' ')
}

/** By pairs; the pole is the limit of latitude, and three turns are too many for a longitude. */
function isPlace(numbers: readonly string[]): boolean {
  return numbers.every((number, i) => NUMBER.test(number) && Math.abs(Number(number)) <= (i % 2 === 0 ? 90 : 540))
}
