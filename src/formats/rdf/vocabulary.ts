// Alone knows the grammars of RSS in RDF: RSS 0.90, 1.0 and 1.1, and the few elements of RDF itself that they use.
import type { AttributeRow, ElementRow, Vocabulary } from '../../validation/vocabulary.js'
import { RDF } from '../reading/namespaces.js'

const ROOT = 'rdf:RDF'
const about: AttributeRow = { required: true, kind: 'url', way: 2 }
const resource: AttributeRow = { kind: 'url', way: 2 }

const title = { name: 'title', occurs: '1', missing: 'missing-title', text: 'text' } as const
const link = { name: 'link', occurs: '1', missing: 'missing-link', text: 'url' } as const
const description = { name: 'description', occurs: '1', missing: 'missing-description', text: 'html' } as const
const inside = (place: string, ...rows: Omit<ElementRow, 'in'>[]): readonly ElementRow[] =>
  rows.map(row => ({ ...row, in: [place] }))

export const rdfVocabulary: Vocabulary = {
  prefix: 'rdf',
  namespaces: [RDF],
  specification: { name: 'RDF/XML', url: 'https://www.w3.org/TR/rdf-syntax-grammar/' },
  elements: [
    { name: 'RDF', in: ['root'], text: 'none' },
    ...['Seq', 'Bag', 'Alt'].map(name => ({ name, in: ['rss1:items'], text: 'none' }) as const),
    {
      name: 'li',
      in: ['rdf:Seq', 'rdf:Bag', 'rdf:Alt'],
      occurs: '*',
      text: 'opaque',
      // Without prefix: early writers, and RDF/XML §6.1.3 still takes it.
      attributes: { 'rdf:resource': resource, resource: { kind: 'url', way: 2 } },
    },
    { name: 'Description', in: [ROOT], occurs: '*', text: 'opaque' },
  ],
  attributes: ['about', 'resource', 'parseType', 'ID', 'nodeID', 'datatype', 'type', 'value'].map(name => ({
    name,
    on: '*',
    kind: 'token',
  })),
}

export const rss10Vocabulary: Vocabulary = {
  prefix: 'rss1',
  namespaces: ['http://purl.org/rss/1.0/', 'http://purl.org/rss/1.0'],
  specification: { name: 'RSS 1.0', url: 'https://web.resource.org/rss/1.0/spec' },
  elements: [
    { name: 'channel', in: [ROOT], occurs: '1', text: 'none', attributes: { 'rdf:about': about } },
    ...inside('rss1:channel', title, link, description, { name: 'items', occurs: '1', text: 'none' }),
    ...['image', 'textinput'].map(
      name =>
        ({
          name,
          in: ['rss1:channel'],
          text: 'none',
          reference: true,
          attributes: { 'rdf:resource': resource },
        }) as const,
    ),
    { name: 'image', in: [ROOT], text: 'none', attributes: { 'rdf:about': about } },
    ...inside('rss1:image', title, { name: 'url', occurs: '1', text: 'url' }, link),
    { name: 'item', in: [ROOT], occurs: '*', text: 'none', attributes: { 'rdf:about': about } },
    ...inside('rss1:item', title, link, { name: 'description', text: 'html' }),
    { name: 'textinput', in: [ROOT], text: 'none', attributes: { 'rdf:about': about } },
    ...inside(
      'rss1:textinput',
      title,
      { ...description, text: 'text' },
      { name: 'name', occurs: '1', text: 'token' },
      link,
    ),
  ],
}

/** The specification of March 1999; its channel has no items, and nothing is named by rdf:about. */
export const rss090Vocabulary: Vocabulary = {
  prefix: 'rss090',
  namespaces: ['http://my.netscape.com/rdf/simple/0.9/', 'http://channel.netscape.com/rdf/simple/0.9/'],
  specification: { name: 'RSS 0.90', url: 'https://www.rssboard.org/rss-0-9-0' },
  elements: [
    { name: 'channel', in: [ROOT], occurs: '1', text: 'none' },
    ...inside('rss090:channel', title, link, { ...description, text: 'text' }),
    { name: 'image', in: [ROOT], text: 'none' },
    ...inside('rss090:image', title, { name: 'url', occurs: '1', text: 'url' }, link),
    { name: 'item', in: [ROOT], occurs: '*', text: 'none' },
    ...inside('rss090:item', title, link),
    { name: 'textinput', in: [ROOT], text: 'none' },
    ...inside(
      'rss090:textinput',
      title,
      { ...description, text: 'text' },
      { name: 'name', occurs: '1', text: 'token' },
      link,
    ),
  ],
}

export const rss11Vocabulary: Vocabulary = {
  prefix: 'rss11',
  namespaces: ['http://purl.org/net/rss1.1#'],
  specification: { name: 'RSS 1.1', url: 'http://inamidst.com/rss1.1/' },
  elements: [
    { name: 'Channel', in: ['root'], text: 'none', attributes: { 'rdf:about': about } },
    ...inside('rss11:Channel', title, link, description, {
      name: 'items',
      occurs: '1',
      text: 'none',
      attributes: { 'rdf:parseType': { required: true, kind: 'token' } },
    }),
    { name: 'image', in: ['rss11:Channel'], text: 'none', attributes: { 'rdf:parseType': { kind: 'token' } } },
    ...inside('rss11:image', title, { name: 'url', occurs: '1', text: 'url' }, { name: 'link', text: 'url' }),
    { name: 'item', in: ['rss11:items'], occurs: '*', text: 'none', attributes: { 'rdf:about': about } },
    ...inside('rss11:item', title, link, { name: 'description', text: 'html' }),
  ],
}
