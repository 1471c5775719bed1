// Alone knows where an entry's id and time stand.
import { child, type Element, textOf } from '../../model/tree.js'
import { ATOM_NAMESPACE } from './document.js'

export function idOf(entry: Element): string {
  return textIn(entry, 'id')
}

export function textIn(entry: Element, name: string): string {
  const found = child(entry, name, ATOM_NAMESPACE)
  return found ? textOf(found).trim() : ''
}
