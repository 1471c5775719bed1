// Alone knows how a member is taken out of an object, with the comma that belongs to it.
import type { Fix } from '../../model/diagnostic.js'
import type { JsonObject } from '../../model/tree.js'

/** `index` of the member in `members`. */
export function withoutMember({ members }: JsonObject, index: number): Fix | undefined {
  const found = members[index]
  if (!found) return undefined
  const before = members[index - 1]
  if (before) return { start: before.value.end, end: found.value.end, text: '' }
  return { start: found.key.start, end: members[index + 1]?.key.start ?? found.value.end, text: '' }
}
