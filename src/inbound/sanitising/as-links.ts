// Alone turns what plays on pages into links, for feeds: readers drop players, and a link says where it was.
import { EMBEDS } from './allowed.js'
import { type Element, isElement, type Node } from './tree.js'

/** Undefined: there is nothing to turn. */
export function asLinks(nodes: readonly Node[]): readonly Node[] | undefined {
  return holdsEmbed(nodes) ? linked(nodes, false) : undefined
}

function holdsEmbed(nodes: readonly Node[]): boolean {
  return nodes.some(node => isElement(node) && (EMBEDS.has(node.name) || holdsEmbed(node.children)))
}

function linked(nodes: readonly Node[], inLink: boolean): readonly Node[] {
  return nodes.flatMap((node): readonly Node[] => {
    if (!isElement(node)) return [node]
    if (EMBEDS.has(node.name)) return linkTo(node, inLink)
    return [{ ...node, children: linked(node.children, inLink || node.name === 'a') }]
  })
}

/** Its title, else its host. There is no link in a link. */
function linkTo({ attributes: { src = '', title } }: Element, inLink: boolean): readonly Node[] {
  const words = title || new URL(src).hostname
  return inLink ? [words] : [{ name: 'a', attributes: { href: src }, children: [words] }]
}
