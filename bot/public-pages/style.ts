/**
 * The style sheet of the public pages only; the tab's styles are set by script. Light and dark follow the system
 * setting.
 */
export const STYLE = `
:root { color-scheme: light dark; --ground: #fff; --text: #1b1b1b; --quiet: #4d4d4d; --line: #c4c4c4; --link: #0b5394; --band: #0f3a56; --on-band: #fff; --mark: #fff2b3; --on-mark: #1b1b1b; }
@media (prefers-color-scheme: dark) { :root { --ground: #1b1b1b; --text: #f3f3f3; --quiet: #c7c7c7; --line: #5c5c5c; --link: #9cc9f5; --band: #0b2a3e; --mark: #4a3c00; --on-mark: #fff2b3; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.55 "Segoe UI", system-ui, -apple-system, sans-serif; overflow-wrap: break-word; }
header, main { padding: 1rem max(1rem, calc((100% - 50rem) / 2)); }
header { background: var(--band); color: var(--on-band); }
header p { margin: 0 0 .25rem; font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .65rem 0; color: inherit; }
nav a[aria-current] { font-weight: 600; text-decoration-thickness: 3px; }
main { padding-bottom: 4rem; }
main:focus { outline: none; }
h1 { margin: 1rem 0 .5rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2.2rem 0 .5rem; font-size: 1.3rem; line-height: 1.3; }
.lead { margin: 0; font-size: 1.1rem; color: var(--quiet); }
p, ul, ol { margin: .6rem 0; }
main ul, main ol { padding-left: 1.4rem; }
li { margin: .3rem 0; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
.skip { position: absolute; left: -999px; padding: .65rem 1rem; background: var(--ground); color: var(--link); }
.skip:focus { left: 0; top: 0; }
mark { padding: 0 .2em; background: var(--mark); color: var(--on-mark); border-bottom: 2px dotted currentColor; }
table { width: 100%; margin: 1rem 0; border-collapse: collapse; font-size: .94rem; }
caption { padding: .4rem 0; text-align: left; font-weight: 600; }
th, td { padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody th { width: 40%; font-weight: 400; }
.column { display: none; }
@media (max-width: 40rem) {
  h1 { font-size: 1.5rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, caption, tbody, tr, tbody th, td { display: block; width: auto; }
  tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  tbody th, td { padding: .1rem 0; border: 0; }
  tbody th { font-weight: 600; }
  .column { display: inline; color: var(--quiet); }
}
@media (forced-colors: active) { mark { outline: 1px solid; } }
@media print { header nav, .skip { display: none; } }
`;
