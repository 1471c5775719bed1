// Turns text into bytes of any encoding that the platform decodes: each character or pair of bytes, turned round.

const known = new Map<string, (text: string) => Uint8Array>()

export function encoderOf(label: string): (text: string) => Uint8Array {
  const encode = known.get(label) ?? learn(label)
  known.set(label, encode)
  return encode
}

function learn(label: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(label)
  const codes = new Map<string, readonly number[]>()
  const add = (...code: number[]) => {
    const character = decoder.decode(Uint8Array.from(code))
    if ([...character].length === 1 && character !== '\ufffd' && !codes.has(character)) codes.set(character, code)
  }
  for (let one = 0; one < 256; one++) add(one)
  if (/^(?:gb|big5|euc|shift)/.test(label))
    for (let one = 0x81; one < 0xff; one++) for (let two = 0x40; two < 0xff; two++) add(one, two)
  return text =>
    Uint8Array.from(
      [...text].flatMap(character => {
        const code = codes.get(character)
        if (!code) throw new Error(`${label} lacks ${character}`)
        return code
      }),
    )
}
