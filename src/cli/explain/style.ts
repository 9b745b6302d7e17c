/** How an explanation looks: one style sheet for light and dark screens and for paper. */

export const STYLE = `
:root {
  color-scheme: light;
  --paper: #fff; --ink: #1c2127; --quiet: #626b75; --line: #d3d9e0; --card: #f6f8fa; --said: #e2f1e4; --lit: #ffe27a; --lit-box: #fff7d6;
  --person: #0a50ad; --organization: #7526c4; --place: #0b6650; --group: #85510a;
  --statement: #23732c; --role: #9c1f68; --interaction: #b03a0d; --mention: #626b75; --date: #4b5563;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --paper: #14171b; --ink: #e3e7eb; --quiet: #98a2ad; --line: #363d45; --card: #1d2227; --said: #1c3423; --lit: #6b5405; --lit-box: #2f2a17;
    --person: #7fb4ff; --organization: #c79bff; --place: #5fd0b0; --group: #e8b25e;
    --statement: #7fd38a; --role: #f08fc4; --interaction: #ff9d73; --mention: #98a2ad; --date: #b4bcc6;
  }
}
* { box-sizing: border-box; }
html { scroll-padding: 25vh 0; }
body { margin: 0 auto; padding: 1.5rem; max-width: 84rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 Georgia, "Times New Roman", serif; }
h1 { margin: 0 0 .5rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .5rem; }
a { color: inherit; }
.article + .article { margin-top: 4rem; border-top: 3px double var(--line); padding-top: 2rem; }
.meta, .legend, .card, table, .residue small { font: .8125rem/1.45 system-ui, "Segoe UI", sans-serif; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .75rem; margin: 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
.legend { margin: 1rem 0 2rem; padding: .5rem .75rem; border: 1px solid var(--line); }
.legend summary { cursor: pointer; font-weight: 600; }
.legend p { margin: .5rem 0 0; }
.legend .mark { margin-right: .75rem; }
.block { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem 2rem; margin: 0 0 2rem; }
.text, .residue { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.text { line-height: 1.9; }
.residue { color: var(--quiet); margin-bottom: 2rem; }
.cards { display: grid; gap: .5rem; align-content: start; margin: 0; padding: 0; list-style: none; }
@media screen and (min-width: 64rem) {
  .block { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .text { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; }
}

.mark { text-decoration: none; color: inherit; }
.content { background: var(--said); }
.person { color: var(--person); }
.organization { color: var(--organization); }
.place { color: var(--place); }
.group { color: var(--group); }
.name { font-weight: 600; }
.cue { border-bottom: 2px solid var(--statement); font-style: italic; }
.speaker { border-bottom: 3px double var(--statement); }
.mark.role { text-decoration: underline dotted 2px var(--role); text-underline-offset: .2em; }
.trigger { text-decoration: underline wavy 1px var(--interaction); text-underline-offset: .2em; }
.date { text-decoration: underline dashed 1px var(--date); text-underline-offset: .2em; }
.ref { font: .625rem/1 system-ui, sans-serif; vertical-align: super; text-decoration: none; padding: 0 .1em; }
.ref::after { content: attr(data-number); }
:is(.ref, .card).statement { --kind: var(--statement); }
:is(.ref, .card).role { --kind: var(--role); }
:is(.ref, .card).interaction { --kind: var(--interaction); }
:is(.ref, .card).mention { --kind: var(--mention); }
.ref, .number, .label { color: var(--kind); }

.card { padding: .5rem .75rem; border: 1px solid var(--line); border-left: 4px solid var(--kind); background: var(--card); break-inside: avoid; overflow-wrap: anywhere; }
.card p { margin: 0; }
.card, tr { --lit: var(--lit-box); }
.summary, .reasons li, .mentions li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 .75rem; }
.summary > :first-child, .reasons li > :first-child { flex: 1 1 16rem; }
.summary { margin-bottom: .25rem; font-size: .875rem; }
.number, .label { font-weight: 600; }
.number { text-decoration: none; }
.sure { display: flex; align-items: center; gap: .5rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
meter { width: 4.5rem; height: .75rem; }
.reasons { margin: .35rem 0 0; padding: .35rem 0 0; border-top: 1px dotted var(--line); list-style: none; display: grid; gap: .35rem; }
code { font: .9em ui-monospace, monospace; color: var(--quiet); }

table { border-collapse: collapse; width: 100%; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tr { break-inside: avoid; }
td ul { margin: 0; padding: 0; list-style: none; display: grid; gap: .15rem; }
.finding { margin-right: .4em; }
.card:target, tr:target, .spot:target + .mark, .spot:target + .spot + .mark { background: var(--lit); }
@media screen and (max-width: 40rem) {
  table, tbody, tr, td { display: block; }
  thead { display: none; }
  td { border: 0; padding: 0; }
  tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
}

@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .content, meter { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .card { background: none; }
  .text { break-after: avoid; }
}
`

/**
 * Whatever carries one of these classes lights up with the others of its class within the element of id `within`, when the pointer or
 * the focus is on one of them, or a link led to it. Style sheets cannot say "of the same class", so each class has its selector; the
 * fewer elements are within, the sooner a browser knows.
 */
export function litTogether(within: string, classes: readonly string[]): string {
  if (classes.length === 0) return ''
  const selectors = classes.map(
    (name) => `#${within}:has(.${name}:is(:hover, :focus-within, :target)) .${name}`,
  )
  return `${selectors.join(',\n')} { background: var(--lit); }\n`
}
