// Alone knows how a list with preferences is written: `a, b;q=0.5` (RFC 9110 §5.6.1, §12.4.2).

export interface Weighted {
  /** Lower case. */
  readonly name: string
  /** 0 to 1. */
  readonly quality: number
}

/**
 * Members in the order they stand; the first of equal names counts. A member whose weight is not a qvalue is left out.
 * Parameters other than `q` are dropped. Quoted strings with commas do not occur in the fields read here.
 */
export function readWeights(field: string): readonly Weighted[] {
  const read: Weighted[] = []
  for (const member of field.split(',')) {
    const [name = '', ...parameters] = member.split(';')
    const quality = qualityOf(parameters)
    const lower = name.trim().toLowerCase()
    if (lower && quality !== undefined && !read.some(other => other.name === lower)) read.push({ name: lower, quality })
  }
  return read
}

function qualityOf(parameters: readonly string[]): number | undefined {
  for (const parameter of parameters) {
    const value = /^[ \t]*q[ \t]*=(.*)$/i.exec(parameter)?.[1]
    if (value === undefined) continue
    return QVALUE.test(value.trim()) ? Number(value) : undefined
  }
  return 1
}

const QVALUE = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/
