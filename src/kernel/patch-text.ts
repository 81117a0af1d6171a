import { diffText, type FileChange } from './diff-text.ts'

/** A patch as a mail. */
export interface Patch {
  /** Name and address, as in `A Name <name@example.org>`. */
  from: string
  subject: string
  /** What the commit says; lines that a mail or git would take for their own get a space in front. */
  body: string[]
  /** Lines such as `Link: ...`, which stand together below. */
  trailers: string[]
  changes: FileChange[]
}

/** A patch in the form of `git format-patch`, which `git am` takes; it carries no date, so that it is the same on any day. */
export function patchText({ from, subject, body, trailers, changes }: Patch): string {
  return [
    `From ${'0'.repeat(40)} Mon Sep 17 00:00:00 2001`,
    `From: ${inHeader(from)}`,
    `Subject: [PATCH] ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...body.map((line) => (/^(---|diff |Index: |From |From:|Subject:|Date:|>|\.$)/.test(line) ? ` ${line}` : line)),
    ...(trailers.length === 0 ? [] : ['', ...trailers]),
    '---',
    ...statLines(changes),
    '',
    ...changes.map((change) => diffText(change).replace(/\n$/, '')),
    '-- ',
    'spte-scenarios',
    '',
  ].join('\n')
}

/** A sender as a header has it, where a name has to be ASCII. */
const inHeader = (sender: string): string =>
  sender.replace(/^[^<]*\P{ASCII}[^<]*(?= <)/u, (name) => `=?UTF-8?B?${Buffer.from(name).toString('base64')}?=`)

/** What `git diff --stat --summary` says; nothing is taken out. */
function statLines(changes: FileChange[]): string[] {
  const width = Math.max(...changes.map(({ path }) => path.length))
  const digits = Math.max(...changes.map(({ added }) => String(added.length).length))
  const most = Math.max(...changes.map(({ added }) => added.length))
  const room = Math.max(75 - width - digits - 4, 10)
  const signs = (count: number) => '+'.repeat(most <= room ? count : Math.max(Math.round((count * room) / most), 1))
  const sum = changes.reduce((total, { added }) => total + added.length, 0)
  return [
    ...changes.map(
      ({ path, added }) => ` ${path.padEnd(width)} | ${String(added.length).padStart(digits)} ${signs(added.length)}`,
    ),
    ` ${changes.length} files changed, ${sum} insertions(+)`,
    ...changes.flatMap(({ path, hunk }) => (hunk ? [] : [` create mode 100644 ${path}`])),
  ]
}
