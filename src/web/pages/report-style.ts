// Alone knows how the form for reports looks: one column, label above field, at any width.

export const reportStyle = `
.plain .kinds { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; list-style: none; padding: 0; font: .9375rem/1.5 var(--sans) }
.kinds b { border-bottom: 3px solid var(--red) }
.report-form { padding: 1.1rem 1.2rem 1.3rem; background: var(--wash); font: .9375rem/1.5 var(--sans) }
.report-form label { display: block; font-weight: 600 } .report-form .soft { font-weight: 400; color: var(--soft) }
.report-form .hint { display: block; color: var(--soft); font-size: .875rem }
.report-form :is(input:not([type='hidden']), textarea, select) { display: block; width: 100%; min-width: 0; margin-top: .3rem; font: 1rem/1.5 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--strong); border-radius: 2px; padding: .5rem .6rem }
.report-form [aria-invalid] { border-color: var(--red); border-width: 2px }
.report-form .wrong { display: block; color: var(--red); font-weight: 600; margin-top: .25rem }
.report-form button { font: 700 1rem/1 var(--sans); color: var(--paper); background: var(--red); border: 0; border-radius: 2px; padding: .8rem 1.6rem; cursor: pointer }
.report-form button:hover { filter: brightness(1.08) } .report-form p:last-child { margin: 0 }
.report-form + h3 { margin: 1.4rem 0 .3rem }
.trap { position: absolute; left: -999rem }
.verdict.bad ul { font: 400 .9375rem/1.6 var(--sans); margin: .3rem 0 0 } .verdict.bad p { margin: 0 }
`
