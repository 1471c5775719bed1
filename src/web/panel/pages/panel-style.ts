// Alone knows how the panel looks: the paper's colours, a tool's letters; a table on a desk is a list on a telephone.

export const panelStyle = `
.panel { font: 1rem/1.5 var(--sans); overflow-wrap: break-word }
.panel .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.panel bdi { unicode-bidi: isolate; overflow-wrap: anywhere }
.panel small { display: block; color: var(--soft); font-size: .8125rem; line-height: 1.4 }
.panel main { padding-block: 1.6rem 4rem }

.bar { border-top: 5px solid var(--red); border-bottom: 1px solid var(--strong); background: var(--wash) }
.bar .frame { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 0 2rem; padding-top: .6rem }
.bar .whose { margin: 0; font: 700 1.25rem/1.3 var(--serif) }
.bar .whose a { color: var(--ink); text-decoration: none }
.bar .whose span { font: 400 .875rem/1.5 var(--sans); color: var(--soft); white-space: nowrap }
.bar nav { grid-row: 2; display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin-top: .25rem }
.bar nav a { color: var(--ink); text-decoration: none; padding: .55rem 0 .5rem; border-bottom: 3px solid transparent }
.bar nav a:hover { border-color: var(--rule) }
.bar nav a[aria-current] { border-color: var(--red); font-weight: 600 }
.bar .count { display: inline-block; min-width: 1.5em; padding: 0 .45em; border-radius: 1em; background: var(--red); color: var(--paper); font: 600 .8125rem/1.6 var(--sans); text-align: center }
.bar .who { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: .1rem 1.1rem; font-size: .875rem }
.bar .who > a { color: var(--soft); text-decoration: none; padding-block: .3rem } .bar .who > a:hover { text-decoration: underline }
.bar .key { color: var(--soft) }
.bar nav + .who { grid-row: 1 / span 2; grid-column: 2; max-width: 24rem }
@media (max-width: 46rem) {
  .bar .frame { grid-template-columns: minmax(0, 1fr) }
  .bar nav + .who { grid-row: auto; grid-column: 1; justify-content: flex-start; padding-bottom: .5rem; max-width: none; border-top: 1px solid var(--rule); padding-top: .35rem; margin-top: -1px }
}

.panel h1 { font: 700 1.9rem/1.2 var(--serif); letter-spacing: -.012em }
.panel h1 .state { font-size: .875rem; vertical-align: .35em; letter-spacing: 0; margin-inline-start: .4rem }
.panel h1 + .help { margin-top: .45rem }
.panel h1.headline { font-size: clamp(1.5rem, 4vw, 1.9rem); margin-bottom: .5rem }
.panel h2 { font: 700 1.1875rem/1.3 var(--sans); margin: 0 0 .6rem }
.panel h3 { font: 600 1rem/1.4 var(--sans); margin: 1.1rem 0 .35rem }
.panel main > section { margin-top: 1.8rem; padding-top: 1.1rem; border-top: 1px solid var(--rule) }
.panel .top { display: flex; flex-wrap: wrap; gap: .8rem 2rem; align-items: flex-start; justify-content: space-between; margin-bottom: 1rem }
.panel .top > div:first-child { min-width: 0; flex: 1 1 20rem }
.panel .help { color: var(--soft); font-size: .9375rem; max-width: 44rem; margin: 0 0 .8rem }
.panel .address { overflow-wrap: anywhere; margin: .2rem 0 0 }
.panel .trail { font-size: .875rem; margin: 0 0 .5rem; color: var(--soft) }

.panel button, .panel .button, .panel .sure summary { display: inline-block; font: 600 .9375rem/1.3 var(--sans); color: var(--paper); background: var(--red); border: 1px solid var(--red); border-radius: 3px; padding: .6rem 1.1rem; cursor: pointer; text-decoration: none; text-align: center }
.panel button:hover, .panel .button:hover { filter: brightness(1.08) }
.panel button.second, .panel .sure summary { color: var(--ink); background: var(--paper); border-color: var(--strong) }
.panel button.second:hover, .panel .sure summary:hover { background: var(--wash); filter: none }
.panel button.quiet { color: var(--ink); background: none; border: 0; padding: .3rem 0; font-weight: 400; font-size: .875rem; text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: 1px }
.panel .act { margin: 0 }
.panel .acts { display: flex; flex-wrap: wrap; gap: .7rem; align-items: flex-start }
.panel .buttons { margin: 1.2rem 0 0 }

.told { border-inline-start: 5px solid var(--good); background: var(--wash); padding: .7rem 1rem; margin: 0 0 1.2rem; max-width: 52rem }
.told.bad { border-color: var(--red) } .told p { margin: 0 0 .4rem } .told ul { margin: 0; padding-inline-start: 1.2em }
.door { max-width: 27rem; margin: 8vh auto 0 } .door h1 { margin-bottom: 1.2rem }
.door .buttons button { width: 100% } .door > .help { margin-top: 1.6rem }

.panel main > .news { border: 0; border-inline-start: 5px solid var(--amber); background: var(--wash); padding: .9rem 1.2rem; margin: 0 0 1.4rem; max-width: 62rem }
.news ul { list-style: none; margin: 0; padding: 0 } .news li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; padding: .7rem 0 0 } .news li + li { border-top: 1px solid var(--rule); margin-top: .7rem }
.news li > div { flex: 1 1 18rem; max-width: 46rem } .panel .news h3 { margin: 0 } .news p { margin: .15rem 0 .5rem }

.chips { display: flex; flex-wrap: wrap; gap: .5rem; margin-block: 0 1.2rem; font-size: .9375rem }
.chips a { padding: .3rem .8rem; border: 1px solid var(--rule); border-radius: 2em; color: var(--ink); text-decoration: none }
.chips a:hover { border-color: var(--strong) }
.chips a[aria-current] { background: var(--ink); border-color: var(--ink); color: var(--paper) }

.state { display: inline-block; white-space: nowrap; font-weight: 600; font-family: var(--sans); line-height: 1.5 }
.state::before { content: ''; display: inline-block; width: .65em; height: .65em; margin-inline-end: .45em; border-radius: 50%; background: var(--soft) }
.state.good::before { background: var(--good) }
.state.new::before { background: none; box-shadow: inset 0 0 0 2px var(--soft) }
.state.paused::before { border-radius: 0; background: linear-gradient(90deg, var(--soft) 33%, transparent 33% 66%, var(--soft) 66%) }
.state.failing, .state.gone { color: var(--red) } .state.failing::before, .state.gone::before { background: var(--red); border-radius: 0; clip-path: polygon(50% 0, 100% 100%, 0 100%) }
.state.restless { color: var(--amber) } .state.restless::before { background: var(--amber); border-radius: 0; transform: rotate(45deg) scale(.8) }

.panel table { border-collapse: collapse; width: 100%; font-size: .9375rem }
.panel th, .panel td { padding: .6rem 1rem .6rem 0; border-bottom: 1px solid var(--rule); font-weight: 400; overflow-wrap: break-word }
.panel thead th { font: 600 .8125rem/1.4 var(--sans); color: var(--soft); padding-block: .35rem; border-bottom-color: var(--strong); vertical-align: bottom }
.panel caption { text-align: start; font: 700 1.0625rem/1.4 var(--sans); padding-bottom: .3rem }
.panel .number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap }
.panel th.number { white-space: normal }
.panel th:last-child, .panel td:last-child { padding-inline-end: 0 }
.list tbody th { font-weight: 600; min-width: 11rem } .list th small { font-weight: 400 } .list time { white-space: nowrap } .list tbody th a { color: var(--ink); text-decoration-color: var(--rule) }
.list tbody tr.is-failing { box-shadow: inset 4px 0 0 var(--red) } .list tbody tr.is-restless { box-shadow: inset 4px 0 0 var(--amber) }
.list tbody th { padding-inline-start: .8rem } .list thead th:first-child { padding-inline-start: .8rem }
.list .strip { width: 9rem } .list td { min-width: 5rem }
@media (max-width: 54rem) {
  .list, .list tbody, .list tr, .list th, .list td { display: block }
  .list thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .list tbody tr { border-bottom: 1px solid var(--rule); padding: .7rem 0 .8rem .8rem }
  .list tbody th, .list td { border: 0; padding: .12rem 0 } .list tbody th { font-size: 1.0625rem; padding-bottom: .25rem }
  .list td { display: grid; grid-template-columns: minmax(7rem, 36%) minmax(0, 1fr); column-gap: .8rem; text-align: start }
  .list td::before { content: attr(data-head); grid-row: span 2; color: var(--soft); font-size: .875rem }
  .panel .list .number { text-align: start; padding: .12rem 0 } .list td small { grid-column: 2 } .list .strip { width: 100%; max-width: 12rem }
}

.facts + table { margin-top: 1.4rem }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); gap: 1rem 1.6rem; margin: 0 }
.facts dt { font-size: .8125rem; color: var(--soft) } .facts dd { font-weight: 600; overflow-wrap: anywhere } .facts small { font-weight: 400 }
.level { font-weight: 600 } .level.error { color: var(--red) } .level.warning { color: var(--amber) }

.strip, .share { display: block; max-width: 100%; overflow: visible }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1.4rem 2.2rem; margin-bottom: 1rem }
.plots figure { min-width: 0 } .plots figcaption { font-weight: 600; font-size: .9375rem; margin-bottom: .5rem }
.plots .strip, .plots .share { width: 100% } .plots > figure:first-child .strip { height: 60px }
.ground { fill: none; stroke: var(--rule); vector-effect: non-scaling-stroke }
.merged { fill: var(--good) } .held { fill: var(--amber) } .unchanged { fill: var(--soft) } .failed { fill: var(--red) }
.area { fill: color-mix(in srgb, var(--amber) 22%, transparent) } .curve { fill: none; stroke: var(--amber); stroke-width: 2px; vector-effect: non-scaling-stroke }
.scaled { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .5rem } .scale { margin: -.35rem 0; display: flex; flex-direction: column; justify-content: space-between; font-size: .75rem; line-height: 1; color: var(--soft); text-align: end; padding-block: .15rem }
.legend { margin: .5rem 0 0; font-size: .8125rem; color: var(--soft); display: flex; flex-wrap: wrap; gap: .1rem 1rem }
.legend span::before { content: ''; display: inline-block; width: .6em; height: .9em; margin-inline-end: .4em; vertical-align: -.05em; background: var(--good) }
.legend .key-held::before { background: var(--amber) } .legend .key-unchanged::before { height: .25em; background: var(--soft); vertical-align: .1em } .legend .key-failed::before { background: var(--red); clip-path: polygon(0 0, 50% 25%, 100% 0, 100% 100%, 0 100%) }
.errors { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; font-size: .875rem } .errors b { font-variant-numeric: tabular-nums }
.panel details > summary { cursor: pointer; padding-block: .35rem } .panel details > summary:not(.sure *) { color: var(--link) }

.group { border: 0; padding: 0; margin: 0 0 1.6rem; min-width: 0 } .group > legend { font: 700 1rem/1.4 var(--sans); padding: 0 0 .7rem }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1.1rem 1.8rem; max-width: 62rem; align-items: start }
.field { margin: 0; border: 0; padding: 0; min-width: 0; display: grid; gap: .3rem } .field.wide { grid-column: 1 / -1 }
@media (min-width: 46rem) { .field.long { grid-column: span 2 } }
.field > label, .field > legend, .look > label { font-weight: 600; font-size: .9375rem; padding: 0 }
.field .help { margin: 0; font-size: .8125rem } .field .wrong { color: var(--red); font-size: .875rem; font-weight: 600 }
.panel :is(input:not([type='checkbox'], [type='hidden']), select) { width: 100%; min-width: 0; font: 1rem/1.4 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--strong); border-radius: 3px; padding: .5rem .65rem; min-height: 2.6rem }
.panel [aria-invalid='true'] { border: 2px solid var(--red) }
.panel input[type='checkbox'] { width: 1.15rem; height: 1.15rem; margin: 0; vertical-align: -.2rem; accent-color: var(--red) }
.ticks { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin-block: .2rem } .ticks label, .remove label { padding-block: .25rem }
.remove { display: flex; flex-wrap: wrap; gap: .6rem 1.4rem; align-items: center }
.look { max-width: 46rem; margin-bottom: 1.4rem } .look > div { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .6rem; margin-top: .3rem }
@media (max-width: 30rem) { .look > div { grid-template-columns: minmax(0, 1fr) } }
.secret code { display: block; font-size: 1.125rem; padding: .9rem 1rem; border: 2px solid var(--strong); background: var(--wash); max-width: 46rem; user-select: all }
.uses dt { font-weight: 600; font-size: .9375rem } .uses dd { margin: .2rem 0 1rem } .uses code { display: block; background: var(--wash); padding: .55rem .8rem; max-width: 60rem }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.2rem 2.5rem; margin-top: 1.2rem; align-items: start; max-width: 62rem }
.pair .remove { flex-direction: column; align-items: flex-start }
.list + .filter { margin-top: 1rem } .panel h1 + .told { margin-top: .9rem } .list .act { margin: 0 }
.choices, .samples, .notices { padding: 0; margin: 0 } .choices, .notices { list-style: none } .choices li + li { margin-top: .6rem }
.samples { padding-inline-start: 1.4em } .panel .note { max-width: 52rem; font-size: .9375rem; background: var(--wash) } .panel .source .note { background: var(--paper) }
.panel .check h2 { font-size: 1.0625rem }

.tallies { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.4rem 2.5rem; align-items: start; margin-top: 1.2rem }
.tallies a[aria-current] { font-weight: 700; text-decoration: none; color: var(--ink) } .tallies tbody th { overflow-wrap: anywhere }
.filter { font-size: .9375rem }
.bulk { background: var(--wash); padding: 1rem 1.2rem 1.1rem; border-inline-start: 5px solid var(--amber); max-width: 62rem }
.panel main > .bulk { border-top: 0; margin-top: 0 }
.sure { flex: 0 1 auto; max-width: 24rem } .panel .sure summary { list-style: none; padding: .6rem 1.1rem } .sure summary::-webkit-details-marker { display: none }
.sure summary::after { content: ' …' } .sure[open] summary { margin-bottom: .6rem }
.held { list-style: none; margin: 0; padding: 0 } .held li { padding: .8rem 0; border-top: 1px solid var(--rule) } .held li:first-child { border-top: 0; padding-top: .2rem }
.panel .held h3 { margin: 0; font: 600 1.0625rem/1.35 var(--serif) } .held h3 a { color: var(--ink); text-decoration-color: var(--rule) } .held p { margin: .2rem 0 0; font-size: .875rem; color: var(--soft) }
.outcome { color: var(--amber); font-weight: 600 } .outcome.refused { color: var(--red) }
.grounds { display: flex; flex-wrap: wrap; gap: .35rem } .grounds span { font: .8125rem/1.5 var(--mono); border: 1px solid var(--rule); border-radius: 3px; padding: 0 .45em; overflow-wrap: anywhere; color: var(--ink) }
.nothing { margin-top: 1.6rem }
.pages { display: flex; gap: 1.4rem; margin-top: 1.4rem; align-items: baseline }
.decision .acts > div { flex: 1 1 15rem; max-width: 26rem } .decision .help { margin: .5rem 0 0; font-size: .875rem }
.panel main > .decision { border-top: 0; margin-top: .6rem; background: var(--wash); padding: 1rem 1.2rem }
.raw mark { color: inherit; background: color-mix(in srgb, var(--red) 26%, transparent); border-bottom: 2px solid var(--red); padding-bottom: 1px } .raw mark.warning { background: color-mix(in srgb, var(--amber) 30%, transparent); border-color: var(--amber) } .raw mark.info { background: color-mix(in srgb, var(--soft) 25%, transparent); border-color: var(--soft) }
@media (max-width: 34rem) {
  .bar nav { gap: 0 1.1rem; font-size: .9375rem } .panel .plainly { font-size: .875rem }
  .plainly th, .plainly td { padding-inline-end: .6rem } .facts { grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)) }
  .plainly tbody th { overflow-wrap: anywhere }
}

.list .state { white-space: normal }
.panel textarea { width: 100%; min-width: 0; font: 1rem/1.45 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--strong); border-radius: 3px; padding: .5rem .7rem; resize: vertical }
.written { white-space: pre-wrap; max-width: 46rem; overflow-wrap: anywhere; border-inline-start: 3px solid var(--rule); padding-inline-start: 1rem }
@media print { .bar nav, .bar .who, .panel form, .panel .acts, .chips { display: none } }
`
