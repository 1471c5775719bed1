// Alone knows how the pages look: paper, ink and one red; from 360 px to the wide desk, by day, by night, in print.

import { reportStyle } from './report-style.js'
import { validateStyle } from './validate-style.js'

export const stylesheet = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --wash: #f3f0e9; --ink: #191816; --soft: #5f5b53; --rule: #dcd7cc; --strong: #191816;
  --red: #a3151f; --link: #7f1119; --amber: #9a6400; --good: #2f6b3c;
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Source Serif 4', 'Noto Serif', Charter, Georgia, 'Liberation Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', 'Noto Sans Mono', 'Liberation Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151412; --wash: #1f1d1a; --ink: #ebe7de; --soft: #aaa498; --rule: #37332d; --strong: #8d877b;
    --red: #ef7d76; --link: #f0a39c; --amber: #e0ab4c; --good: #7fc08c;
  }
}
*, *::before, *::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 var(--serif); overflow-wrap: anywhere; text-rendering: optimizeLegibility;
}
.frame { width: min(100% - 2.5rem, 72rem); margin-inline: auto }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em }
a:hover { text-decoration-thickness: 2px }
:focus-visible { outline: 3px solid var(--red); outline-offset: 3px; border-radius: 1px }
h1, h2, h3 { font-weight: 700; line-height: 1.18; margin: 0; text-wrap: balance }
p { margin: 0 0 1em; text-wrap: pretty }
img, video, iframe { max-width: 100% }
img, video { height: auto }
code { font: .86em/1.5 var(--mono); overflow-wrap: anywhere }
dl, dd, figure { margin: 0 }
.skip { position: absolute; left: -999rem; top: 0; background: var(--paper); padding: .6rem 1rem; z-index: 1 }
.skip:focus { left: 1rem; top: .5rem }

.masthead { border-top: 5px solid var(--red); border-bottom: 1px solid var(--strong) }
.masthead .frame { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .35rem 2rem; padding-block: 1.1rem .9rem }
.masthead .name { font-size: clamp(1.7rem, 5.2vw, 2.6rem); font-weight: 700; line-height: 1.1; letter-spacing: -.015em; color: var(--ink); text-decoration: none }
.masthead nav { display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; font: .9375rem/1.5 var(--sans) }
.masthead nav a { color: var(--ink); text-decoration: none; padding-block: .3rem }
.masthead nav a:hover { text-decoration: underline; text-decoration-color: var(--red) }
.masthead .language { color: var(--soft) }
main { padding-block: 1.5rem 3rem; display: block }
/* Marks piled on a letter reach over their lines, not over what is said elsewhere. */
main { overflow: clip; overflow-clip-margin: 1rem }
.piece > :is(h1, p, section), .story h2, .story h3, .story p { overflow: clip; overflow-clip-margin: .4em }
.foot { border-top: 1px solid var(--strong); font: .875rem/1.6 var(--sans); color: var(--soft); padding-block: 1.2rem 2rem }
.foot p { margin: 0 0 .35rem }
.foot a { color: inherit }

.about { color: var(--soft); font: .9375rem/1.5 var(--sans); margin: .2rem 0 .6rem }
.formats { display: flex; gap: .9rem; margin: 0; font: 600 .8125rem/1.5 var(--sans); letter-spacing: .02em }
.formats a { text-decoration: none; color: var(--red); padding-block: .25rem }
.formats a:hover { text-decoration: underline }
.formats a:first-child::before {
  content: ''; display: inline-block; width: 11px; height: 11px; margin-right: .4em; vertical-align: -1px; background: currentColor;
  clip-path: path('M0 0a11 11 0 0 1 11 11h-2.2A8.800 8.800 0 0 0 0 2.200zM0 4.400a6.600 6.600 0 0 1 6.600 6.600h-2.200A4.400 4.400 0 0 0 0 6.600zM0 9.200a1.800 1.800 0 1 1 3.600 0a1.800 1.800 0 1 1 -3.600 0z');
}

.motto { font: italic 400 1.0625rem/1.5 var(--serif); color: var(--soft); margin-bottom: 1.4rem }
.front > header, .sections header { display: grid; grid-template-columns: 1fr auto; align-items: baseline; column-gap: 1rem }
.front > header .about, .sections header .about { grid-column: 1 / -1 }
.front > header h2, .sections header h2, .feed-head h1 { color: var(--red) }
.front h2 a, .sections h2 a { color: inherit; text-decoration: none }
.front h2 a:hover, .sections h2 a:hover { text-decoration: underline }
.front > header h2 { font-size: 1.375rem }
.sections h2 { font-size: 1.25rem }
.spread { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem 2.5rem; border-top: 1px solid var(--rule); padding-top: 1.2rem }
.sections { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.25rem 2.5rem; margin-top: 2.5rem }
.sections > section { border-top: 2px solid var(--strong); padding-top: .7rem; min-width: 0 }
@media (min-width: 44rem) { .sections { grid-template-columns: repeat(2, minmax(0, 1fr)) } }
@media (min-width: 62rem) {
  .spread { grid-template-columns: minmax(0, 1.65fr) minmax(0, 1fr) }
  .sections { grid-template-columns: repeat(3, minmax(0, 1fr)) }
  .sections > section:last-child:nth-child(3n + 1) { grid-column: 1 / -1 }
  .sections > section:last-child:nth-child(3n + 2) { grid-column: span 2 }
  .sections > section:last-child:nth-child(3n + 1) .lines { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 2.5rem }
  .sections > section:last-child:nth-child(3n + 2) .lines { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 2.5rem }
  .sections > section:last-child:nth-child(3n + 1) .story { border-top: 0; padding-block: .2rem }
  .spread .latest { border-left: 1px solid var(--rule); padding-left: 2.5rem }
}

.story h2 a, .story h3 a { color: var(--ink); text-decoration: none }
.story h2 a:hover, .story h3 a:hover { text-decoration: underline; text-decoration-color: var(--red) }
.story .when { font: .8125rem/1.5 var(--sans); color: var(--soft); margin: .3rem 0 0 }
.story .opening { margin: .45rem 0 0 }
.story figure { margin: 0 }
.story img { display: block; width: 100%; object-fit: cover; background: var(--wash) }
.story figcaption { font: .75rem/1.5 var(--sans); color: var(--soft); margin-top: .25rem }
.story.line { padding-block: .65rem; border-top: 1px solid var(--rule) }
.story.line:first-of-type { border-top: 0; padding-top: .2rem }
.story.line h3 { font-size: 1.0625rem; font-weight: 600; line-height: 1.32 }
.story.lead h2 { font-size: clamp(1.7rem, 4.2vw, 2.4rem); letter-spacing: -.012em }
.story.lead img { aspect-ratio: 16 / 9; margin-bottom: .1rem }
.story.lead figure { margin-bottom: .9rem }
.story.lead .opening { font-size: 1.125rem }
.story > * { min-width: 0 }
.story.full { padding-block: 1.4rem; border-top: 1px solid var(--rule); display: grid; grid-template-columns: minmax(0, 1fr); gap: .9rem 1.6rem }
.story.full h2 { font-size: 1.375rem }
.story.full img { aspect-ratio: 3 / 2 }
@media (min-width: 40rem) { .story.full:has(figure) { grid-template-columns: 13rem minmax(0, 1fr) } }
.feed-head { border-bottom: 2px solid var(--strong); padding-bottom: .4rem }
.feed-head h1 { font-size: clamp(1.9rem, 5vw, 2.6rem) }
.feed-head .formats { margin-top: .4rem }
.stories { max-width: 52rem }
.stories .story:first-child { border-top: 0 }

.subscribe { background: var(--wash); padding: 1.3rem 1.5rem 1.1rem; margin-top: 3rem; font-size: 1rem }
.subscribe h2 { font-size: 1.25rem; margin-bottom: .6rem }
.subscribe ol { margin: 0 0 1em; padding-left: 1.3em; max-width: 46rem }
.subscribe li { margin-bottom: .35em }
.subscribe li::marker { color: var(--red); font-weight: 700 }
.subscribe summary { font: 600 .9375rem/1.5 var(--sans); cursor: pointer; padding-block: .3rem }
.subscribe dl > div { display: grid; gap: 0 1rem; padding-block: .45rem; border-top: 1px solid var(--rule) }
.subscribe dt { font: 600 .9375rem/1.6 var(--sans) }
@media (min-width: 44rem) { .subscribe dl > div { grid-template-columns: 11rem 1fr } .subscribe dd { grid-column: 2 } .subscribe dt { grid-row: span 3 } }
.rights-line { font: .875rem/1.6 var(--sans); color: var(--soft); max-width: 52rem; margin-top: 1.8rem }

.breadcrumb { font: .875rem/1.5 var(--sans); max-width: 41rem; margin-inline: auto }
.breadcrumb ol { list-style: none; margin: 0 0 1.2rem; padding: 0; display: flex; min-width: 0 }
.breadcrumb li { white-space: nowrap }
.breadcrumb li + li::before { content: '›'; color: var(--soft); margin-inline: .55em }
.breadcrumb li:last-child { color: var(--soft); overflow: hidden; text-overflow: ellipsis; min-width: 0 }
.piece { max-width: 41rem; margin-inline: auto }
.piece > h1 { font-size: clamp(1.95rem, 5.6vw, 3rem); letter-spacing: -.018em; line-height: 1.1; margin-bottom: .9rem }
.dates { font: .875rem/1.6 var(--sans); color: var(--soft); padding-block: .6rem; border-block: 1px solid var(--rule); margin-bottom: 1.2rem }
.dates div { display: grid; grid-template-columns: max-content minmax(0, 1fr); column-gap: .5em }
.dates dt { font-weight: 600 } .dates dt::after { content: ':' }
.dateline { font-weight: 700; letter-spacing: .05em; color: var(--red); margin: 0 }
.byline { font-weight: 600; margin: .1rem 0 1.1rem }
.byline .label { font: .875rem/1.5 var(--sans); color: var(--soft) }
.body { font-size: 1.1875rem; line-height: 1.65 }
.body h2, .body h3, .body h4 { margin: 1.6em 0 .5em }
.body h2 { font-size: 1.375rem } .body h3, .body h4, .body h5, .body h6 { font-size: 1.125rem }
.body blockquote { margin: 1.3em 0; padding-left: 1.1rem; border-left: 3px solid var(--red); font-style: italic }
.body img { display: block; margin-block: 1.2em .4em }
.body figcaption, .body small { font: .875rem/1.5 var(--sans); color: var(--soft) }
.body iframe { width: 100%; aspect-ratio: 16 / 9; height: auto; border: 0 }
.body ul, .body ol { padding-inline-start: 1.3em } .body li { margin-bottom: .3em }
.body table, .piece table { border-collapse: collapse; font: .9375rem/1.5 var(--sans); margin-block: 1.2em; width: 100% }
.body .text { overflow-x: auto }
.body .text > pre { overflow-x: auto; font-size: .9rem }
th, td { overflow-wrap: break-word; text-align: start; vertical-align: top; padding: .45rem .8rem .45rem 0; border-bottom: 1px solid var(--rule) }
.body .aside, .body .original { font: 1rem/1.6 var(--sans) } .body .aside { color: var(--soft); margin-bottom: .4em }
.media { margin-top: 1.8rem; display: grid; gap: 1.8rem }
.media figure { margin: 0 } .media img, .media video { display: block; width: 100%; background: var(--wash) } .media audio { width: 100% }
.media .thumbnail img { width: 14rem }
.media figcaption { font: .9375rem/1.5 var(--sans); margin-top: .5rem } .media .credit { color: var(--ink); font-weight: 600 }
.media small { display: block; color: var(--soft); font-size: .8125rem; margin-top: .15rem }
.chain { font: .9375rem/1.6 var(--sans); margin-top: 2rem; padding-top: .8rem; border-top: 1px solid var(--rule) }
.chain .label { font-weight: 600; margin: 0 } .chain p { margin: .4rem 0 0 }
.chain ol { margin: 0; padding: 0; list-style: none }
.chain li + li { padding-inline-start: 1.2em } .chain li + li::before { content: '↳'; margin-inline: -1.2em .3em; color: var(--soft) }
.tags ul { list-style: none; margin: 1.2rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; font: .875rem/1.4 var(--sans) }
.tags li { border: 1px solid var(--rule); padding: .3rem .7rem } .tags li:has(a) { background: var(--wash); padding: 0 }
.tags a { display: block; padding: .3rem .7rem; text-decoration: none } .tags a:hover { text-decoration: underline }
.notice { font: .875rem/1.6 var(--sans); color: var(--soft); background: var(--wash); padding: 1rem 1.2rem; margin-top: 1.6rem; border-inline-start: 3px solid var(--red) }
.notice p { margin: 0 0 .6rem } .notice > p:first-child { color: var(--ink) } .notice p:last-child { margin: 0 }
.notice dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .1rem 1rem; margin-bottom: .6rem } .notice dt { font-weight: 600 }
.report { font: 600 .9375rem/1.5 var(--sans); margin: 1.4rem 0 0 }

.plain h2 { font-size: 1.3rem; margin: 2rem 0 .6rem; padding-top: .9rem; border-top: 1px solid var(--rule) }
.plain ul { padding-inline-start: 1.2em } .plain li { margin-bottom: .4em }
.plain .status { font: 700 1rem/1 var(--sans); color: var(--red); margin: 1.5rem 0 .5rem }
.table > div { padding-block: .55rem; border-top: 1px solid var(--rule) }
.table dt { font: .875rem/1.5 var(--sans); color: var(--soft) }
@media (min-width: 44rem) { .table > div { display: grid; grid-template-columns: 15rem 1fr; align-items: baseline; gap: 1rem } }
@media (max-width: 34rem) {
  .piece table:has(td + td), .piece table:has(td + td) :is(tbody, tr, th, td) { display: block }
  .piece table:has(td + td) thead { display: none }
  .piece table:has(td + td) :is(th, td) { border: 0; padding-block: .1rem } .piece table:has(td + td) tr { border-bottom: 1px solid var(--rule); padding-block: .6rem }
}

${validateStyle}
${reportStyle}
@media print {
  :root { --paper: #fff; --wash: #fff; --ink: #000; --soft: #333; --rule: #999; --red: #000; --link: #000; --strong: #000 }
  body { font-size: 11pt } .frame, .piece { width: auto; max-width: none; margin: 0 }
  .skip, .masthead nav, .formats, .subscribe, .report, video, audio, iframe { display: none }
  .masthead { border-top: 0 } main { padding-block: 1rem } .body { font-size: 11.5pt }
  .body a[href^='http']::after { content: ' (' attr(href) ')'; font-size: .8em; overflow-wrap: anywhere }
  figure, .notice, .story { break-inside: avoid } h1, h2, h3 { break-after: avoid }
}
`
