/**
 * How diagrams look, in the variables of the page: `--paper`, `--ink`, `--soft`, `--link`, `--target` and `--mono`. The page's
 * stylesheet holds these rules; a diagram that stands alone brings them along.
 */
export const diagramStyle = `.diagram{max-width:100%;height:auto;font:13px var(--mono);text-anchor:middle}
.diagram text{fill:var(--ink)}
.diagram .e{fill:none;stroke:var(--soft);stroke-width:1.3;stroke-linecap:round;stroke-linejoin:round}
.diagram .s{fill:var(--paper);stroke:var(--ink);stroke-width:1.3}
.diagram .s text{stroke:none}
.diagram .l text{fill:var(--soft);stroke:var(--paper);stroke-width:5;stroke-linejoin:round;paint-order:stroke}
.diagram .l a{fill:var(--link)}
.diagram .l tspan{stroke:none}
.diagram .l a tspan{font-size:10px}
.diagram a{text-decoration:none}
.diagram a:hover{text-decoration:underline}
.diagram a:hover path,.diagram a:hover rect{stroke:var(--link)}
.diagram .m{stroke:var(--link);stroke-width:2.6}
.diagram .l .m{font-weight:700;stroke:var(--target);stroke-width:7}
`

const light = '--paper:#fdfdfb;--ink:#1c1d1f;--soft:#5c6066;--link:#0b57a4;--target:#fff6c9'
const dark = '--paper:#16181b;--ink:#e7e6e2;--soft:#a0a4aa;--link:#8ec2ff;--target:#3b3615'
const mono = '--mono:ui-monospace,"SFMono-Regular",Menlo,Consolas,"DejaVu Sans Mono",monospace'

/** The style of a diagram that stands alone. */
export const standaloneStyle = `:root{color-scheme:light dark;background:var(--paper);${light};${mono}}
@media (prefers-color-scheme:dark){:root{${dark}}}
@media print{:root{${light}}}
${diagramStyle}`
