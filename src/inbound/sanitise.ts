// Alone knows what HTML may stay. The only importer of the sanitising library; runs once, at acceptance (DESIGN.md §4).

import sanitizeHtml from 'sanitize-html'
import { isUrl } from '../model/url.js'

/** Raised whenever the lists below change, so that it is known which bodies were made by which policy. */
export const POLICY = 1

/** Hosts whose frames stay frames on pages. In feeds every frame is a link. */
export const FRAME_HOSTS = [
  'www.youtube.com',
  'www.youtube-nocookie.com',
  'player.vimeo.com',
  'www.dailymotion.com',
  'geo.dailymotion.com',
  'open.spotify.com',
  'w.soundcloud.com',
  'www.openstreetmap.org',
] as const

export interface SanitisedBody {
  readonly html: string
  /** Absent when equal to `html`. */
  readonly feedHtml?: string
}

/** Keeps structure, drops behaviour and looks; every URL comes out absolute against `base` (an absolute URL) or goes. */
export function sanitise(html: string, base: string): SanitisedBody {
  const page = sanitizeHtml(html, policy(base)).trim()
  if (!EMBEDS.test(page)) return { html: page }
  // The first pass has dropped what has no address; here the filter would drop what has just become a link.
  const forFeeds = { ...policy(base), allowedTags: FEED_TAGS, transformTags: LINKS, exclusiveFilter: () => false }
  return { html: page, feedHtml: sanitizeHtml(page, forFeeds).trim() }
}

const FEED_TAGS = [
  ...[
    'p',
    'br',
    'hr',
    'div',
    'span',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'q',
    'cite',
    'pre',
    'code',
    'kbd',
  ],
  ...[
    'samp',
    'var',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'th',
    'td',
  ],
  ...['colgroup', 'col', 'a', 'img', 'figure', 'figcaption', 'strong', 'em', 'b', 'i', 'u', 's', 'sub', 'sup', 'small'],
  ...['abbr', 'del', 'ins', 'dfn', 'time'],
]
const EMBED_TAGS = ['iframe', 'video', 'audio']
const EMBEDS = /<(?:iframe|video|audio)\b/

const ATTRIBUTES: sanitizeHtml.IOptions['allowedAttributes'] = {
  '*': ['lang', 'dir', 'title'],
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  iframe: ['src', 'width', 'height', 'allowfullscreen', 'loading', 'referrerpolicy', 'sandbox'],
  video: ['src', 'poster', 'controls', 'width', 'height', 'preload'],
  audio: ['src', 'controls', 'preload'],
  blockquote: ['cite'],
  q: ['cite'],
  del: ['cite', 'datetime'],
  ins: ['cite', 'datetime'],
  time: ['datetime'],
  ol: ['start', 'reversed'],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
  col: ['span'],
  colgroup: ['span'],
}

function policy(base: string): sanitizeHtml.IOptions {
  return {
    allowedTags: [...FEED_TAGS, ...EMBED_TAGS],
    allowedAttributes: ATTRIBUTES,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    // Their content is not text of the story.
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'object', 'svg', 'math'],
    enforceHtmlBoundary: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 64,
    transformTags: {
      '*': (tagName, attribs) => ({ tagName, attribs: absolute(attribs, base) }),
      iframe: (tagName, attribs) => ({ tagName, attribs: framed(absolute(attribs, base)) }),
      video: (tagName, attribs) => ({
        tagName,
        attribs: { ...absolute(attribs, base), controls: '', preload: 'none' },
      }),
      audio: (tagName, attribs) => ({
        tagName,
        attribs: { ...absolute(attribs, base), controls: '', preload: 'none' },
      }),
    },
    exclusiveFilter: frame =>
      (EMBED_TAGS.includes(frame.tag) && !frame.attribs.src) || (frame.tag === 'img' && !frame.attribs.src),
  }
}

const URL_ATTRIBUTES = ['href', 'src', 'cite', 'poster'] as const

function absolute(attribs: sanitizeHtml.Attributes, base: string): sanitizeHtml.Attributes {
  const resolved: sanitizeHtml.Attributes = { ...attribs }
  for (const name of URL_ATTRIBUTES) {
    const value = resolved[name]?.trim()
    if (value === undefined) continue
    if (isUrl(value, base)) resolved[name] = new URL(value, base).href
    else delete resolved[name]
  }
  return resolved
}

function framed(attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const url = attribs.src && isUrl(attribs.src) ? new URL(attribs.src) : undefined
  const { src: _, ...others } = attribs
  if (url?.protocol !== 'https:' || !FRAME_HOSTS.some(host => host === url.hostname)) return others
  return {
    ...others,
    src: url.href,
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    sandbox: 'allow-scripts allow-same-origin allow-presentation allow-popups',
  }
}

const toLink: sanitizeHtml.Transformer = (_, attribs) => ({
  tagName: 'a',
  attribs: { href: attribs.src ?? '' },
  text: attribs.title || new URL(attribs.src ?? 'about:blank').hostname,
})
const LINKS = { iframe: toLink, video: toLink, audio: toLink }
