// Alone knows how the validator's pages look: a form, a verdict, and notes beside the lines of a source.

export const validateStyle = `
.check { max-width: none }
.check form { display: grid; gap: 1rem; margin-block: 1.6rem; padding: 1.1rem 1.2rem 1.3rem; background: var(--wash); font: .9375rem/1.5 var(--sans) }
.check label { display: grid; gap: .35rem }
.check :is(textarea, input, select) { width: 100%; min-width: 0; font: .875rem/1.5 var(--mono); color: var(--ink); background: var(--paper); border: 1px solid var(--strong); border-radius: 2px; padding: .5rem .6rem }
.check select, .check input[type='file'] { font-family: var(--sans) }
.check .choices { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)) }
.check button { justify-self: start; font: 700 1rem/1 var(--sans); color: var(--paper); background: var(--red); border: 0; border-radius: 2px; padding: .8rem 1.6rem; cursor: pointer }
.check button:hover { filter: brightness(1.08) }
.check .actions { display: flex; flex-wrap: wrap; gap: .8rem; margin: 0 } .check .second { color: var(--ink); background: var(--paper); box-shadow: inset 0 0 0 1px var(--strong) }
.verdict { font: 700 1.25rem/1.4 var(--sans); border-inline-start: 6px solid var(--good); padding: .5rem 0 .5rem .9rem; margin-block: 1.2rem }
.verdict.bad { border-color: var(--red) }
.verdict span { display: block; font: 400 .9375rem/1.6 var(--sans); color: var(--soft) }
.check h2 { font-size: 1.3rem; margin: 1.6rem 0 .7rem }
.source { list-style: none; margin: 0; padding: 0; border: 1px solid var(--rule); font: .8125rem/1.6 var(--mono) }
.source .line { display: grid; grid-template-columns: 3.6rem minmax(0, 1fr); border-top: 1px solid transparent; scroll-margin-top: 1rem }
.source .number { color: var(--soft); text-align: end; padding-inline: .4rem .7rem; text-decoration: none; user-select: none }
.source code { font: inherit; white-space: pre-wrap; padding-inline-end: .6rem; overflow-wrap: anywhere }
.source .gap { color: var(--soft); padding: .35rem .6rem .35rem 3.6rem; border-block: 1px dashed var(--rule); font-family: var(--sans) }
.source .error { background: color-mix(in srgb, var(--red) 9%, transparent) }
.source .warning { background: color-mix(in srgb, var(--amber) 12%, transparent) }
.source .info { background: color-mix(in srgb, var(--soft) 9%, transparent) }
.source .line:target { outline: 2px solid var(--red); outline-offset: -2px }
.notes { grid-column: 2; padding: .2rem .6rem .6rem 0 }
.note { background: var(--paper); border-inline-start: 4px solid var(--soft); padding: .5rem .8rem; margin-top: .45rem; font: .9375rem/1.5 var(--sans) }
.note.error { border-color: var(--red); background: var(--paper) } .note.warning { border-color: var(--amber); background: var(--paper) } .note.info { background: var(--paper) }
.note p { margin: 0 } .note .remedy { color: var(--soft); margin-top: .2rem } .note .rule { font: .8125rem/1.5 var(--mono); margin-top: .2rem }
.note .fix { margin-top: .3rem } .source .fix code { font: .8125rem/1.5 var(--mono); padding: 0 } .fix del { background: color-mix(in srgb, var(--red) 16%, transparent) } .fix ins { background: color-mix(in srgb, var(--good) 20%, transparent); text-decoration: none }
.where { color: var(--soft); font: .8125rem/1.5 var(--mono) }
@media (min-width: 62rem) {
  .source .line:has(.notes) { grid-template-columns: 3.6rem minmax(0, 1fr) minmax(0, 26rem) }
  .notes { grid-column: 3; padding: .3rem .6rem .6rem }
}
@media (max-width: 34rem) {
  .source .line { grid-template-columns: 2.4rem minmax(0, 1fr) } .source .gap { padding-inline-start: 2.4rem }
  .notes { grid-column: 1 / -1; padding: .1rem .4rem .5rem } .check form { padding-inline: .8rem }
}
.filters { font: .9375rem/1.9 var(--sans) } .filters p { margin: 0 } .filters a { margin-inline-end: .5rem } .filters a[aria-current] { font-weight: 700; text-decoration: none }
.rules { list-style: none; padding: 0 } .rules li { font-size: .9375rem } .plain pre { font: .8125rem/1.6 var(--mono); background: var(--wash); padding: .8rem 1rem; overflow-x: auto; white-space: pre-wrap }
`
