/** A message in reply to one with a table, as mailers send it, and the cells of each row as the page has them. */
export const mailedTable = {
  message: `From: Ada Smith <ada@example.org>
To: doors@lists.example.org
Subject: Re: Doors and keys
Date: Tue, 7 Apr 2026 16:34:00 +0800
Message-ID: <20260407083400.1-ada@example.org>
MIME-Version: 1.0
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: quoted-printable

On Mon, Apr 06, 2026 at 12:00:00PM +0000, Bo Jones wrote:
> Which doors open, then?
>
> door:  how the door stands
> key:   whether the visitor has one
> alarm: whether it rings
> opens: whether the visitor gets in
>
> # | door    | key | alarm | opens
> --|---------|-----|-------|--------
> 1 | open    | X   | off   | yes
> 2 | open    | X   | on    | no (a)
> 3 | shut    | Y   | X     | yes
> 4 | shut    | N   | X     | no
> 5 | bricked | X   | X     | no
>
> (a) The guard shuts it first =E2=80=93 always.

Row 3 surprised me. Fine otherwise.
`,
  rows: [
    ['1', 'open', 'X', 'off', 'yes'],
    ['2', 'open', 'X', 'on', 'no a'],
    ['3', 'shut', 'Y', 'X', 'yes'],
    ['4', 'shut', 'N', 'X', 'no'],
    ['5', 'bricked', 'X', 'X', 'no'],
  ],
}
