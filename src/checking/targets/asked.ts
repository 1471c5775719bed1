// Alone knows what intakes ask of a feed and of an item, whatever its format: which parts are there, which are not.
import { textOfHtml } from '../../formats/reading/html-text.js'
import type { Channel } from '../../model/channel.js'
import type { Draft, MediaDraft } from '../../model/draft.js'

export type ItemPart = 'title' | 'link' | 'guid' | 'date' | 'description' | 'body' | 'author' | 'image' | 'category'

const ITEM: Readonly<Record<ItemPart, (draft: Draft) => boolean>> = {
  title: ({ title }) => isFull(title),
  link: ({ url }) => isFull(url),
  guid: ({ id }) => isFull(id),
  date: ({ publishedAt, modifiedAt }) => publishedAt !== undefined || modifiedAt !== undefined,
  description: ({ summary, bodyHtml, bodyText }) => isFull(summary) || isFull(bodyHtml) || isFull(bodyText),
  body: ({ bodyHtml, bodyText }) => isFull(bodyHtml) || isFull(bodyText),
  author: ({ authors }) => authors.length > 0,
  image: draft => imagesOf(draft).length > 0,
  category: ({ tags }) => tags.length > 0,
}

export function lackingItem(draft: Draft, parts: readonly ItemPart[]): readonly ItemPart[] {
  return parts.filter(part => !ITEM[part](draft))
}

export type ChannelPart = 'title' | 'link' | 'description' | 'language' | 'date'

const CHANNEL: Readonly<Record<ChannelPart, (channel: Partial<Channel>) => boolean>> = {
  title: ({ title }) => isFull(title),
  link: ({ homeUrl }) => isFull(homeUrl),
  description: ({ description }) => isFull(description),
  language: ({ language }) => isFull(language),
  date: ({ updatedAt }) => updatedAt !== undefined,
}

export function lackingChannel(channel: Partial<Channel>, parts: readonly ChannelPart[]): readonly ChannelPart[] {
  return parts.filter(part => !CHANNEL[part](channel))
}

export function imagesOf({ media }: Draft): readonly MediaDraft[] {
  return media.filter(({ kind }) => kind === 'image')
}

/** Characters of the text that people read. */
export function lengthOf({ summary, bodyHtml, bodyText }: Draft): number {
  const texts = [summary, bodyHtml, bodyText].map(text => [...textOfHtml(text ?? '').trim()].length)
  return Math.max(...texts)
}

function isFull(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}
