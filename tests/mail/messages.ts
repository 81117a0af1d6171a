/** A message, and the table that is in it: the headings without that of ids, the inputs among them, and the cells of each row. */
export interface Example {
  name: string
  text: string
  inputs: string[]
  rows: Record<string, string[]>
}

const doors = { inputs: ['door', 'key'] }
const named = { 1: ['open', 'X', 'no'], 2: ['shut', 'Y', 'yes'], 3: ['shut', 'N', 'no'] }

/** A raw message around a text. */
export const mail = (body: string, ...fields: string[]): string =>
  [
    'From: Ada Smith <ada@example.org>',
    'To: doors@lists.example.org',
    'Subject: Re: [PATCH v2 1/3] Doors and keys',
    'Date: Tue, 7 Apr 2026 16:34:00 +0800',
    'Message-ID: <20260407.1@example.org>',
    'MIME-Version: 1.0',
    ...fields,
    '',
    body,
  ].join('\n')

const quoted = (text: string, marks = '> ') => text.replaceAll(/^/gm, marks)

/** Two or more of each way to draw a table. */
export const examples: Example[] = [
  {
    name: 'bars and a rule',
    text: '# | door | key | opens\n--|------|-----|------\n1 | open | X | no\n2 | shut | Y | yes\n3 | shut | N | no\n',
    ...doors,
    rows: named,
  },
  {
    name: 'bars outside, too, and spaces in line',
    text: '| #  | door | key | opens |\n|----|------|-----|-------|\n| 1  | open | X   | no    |\n| 2  | shut | Y   | yes   |\n| 3  | shut | N   | no    |\n',
    ...doors,
    rows: named,
  },
  {
    name: 'no rule at all',
    text: 'See:\n\ndoor|key|opens\nopen|X|no\nshut|Y|yes\nshut|N|no\n\nThat is it.\n',
    ...doors,
    rows: named,
  },
  {
    name: 'bars without rules, in a reply to a reply',
    text: quoted(quoted('# | door | key | opens\n1 | open | X | no\n2 | shut | Y | yes\n3 | shut | N | no\n'), '>'),
    ...doors,
    rows: named,
  },
  {
    name: 'rules that set groups apart',
    text: '# | door | key | opens\n--|---|---|---\n1 | open | X | no\n--|---|---|---\n2 | shut | Y | yes\n3 | shut | N | no\n',
    ...doors,
    rows: named,
  },
  {
    name: 'answers within the quoted table',
    text: 'On Tue, 7 Apr 2026, Ada Smith wrote:\n> # | door | key | opens\n> --|---|---|---\n> 1 | open | X | no\nReally?\n> 2 | shut | Y | yes\n\nYes.\n\n> 3 | shut | N | no\n',
    ...doors,
    rows: named,
  },
  {
    name: 'a grid as databases print it',
    text: '+------+-----+-------+\n| door | key | opens |\n+------+-----+-------+\n| open | X   | no    |\n| shut | Y   | yes   |\n| shut | N   | no    |\n+------+-----+-------+\n',
    ...doors,
    rows: named,
  },
  {
    name: 'a grid of reStructuredText, cells over lines',
    text: '+------+-----+---------+\n| door | key | opens   |\n+======+=====+=========+\n| open | X   | no      |\n+------+-----+---------+\n| shut | Y   | yes, it |\n|      |     | does    |\n+------+-----+---------+\n| shut | N   | no      |\n+------+-----+---------+\n',
    ...doors,
    rows: { ...named, 2: ['shut', 'Y', 'yes, it does'] },
  },
  {
    name: 'Markdown',
    text: '| # | door | key | opens |\n|---|:----:|-----|------:|\n| 1 | open | X | no |\n| 2 | shut | Y | yes |\n| 3 | shut | N | no |\n',
    ...doors,
    rows: named,
  },
  {
    name: 'Markdown without bars outside, and a bar in a cell',
    text: 'door | key | opens\n--- | --- | ---\nopen | Y\\|N | no\nshut | Y | yes\nshut | N | no\n',
    ...doors,
    rows: { ...named, 1: ['open', 'Y|N', 'no'] },
  },
  {
    name: 'a box drawing with a double line before the verdicts',
    text: '┌───┬──────┬─────╥───────┐\n│ U │ door │ key ║ opens │\n╞═══╪══════╪═════╬═══════╡\n│ 1 │ open │  -  ║ no    │\n├───┼──────┼─────╫───────┤\n│ 2 │ shut │  Y  ║ yes   │\n├───┼──────┼─────╫───────┤\n│ 3 │ shut │  N  ║ no    │\n└───┴──────┴─────╨───────┘\n',
    ...doors,
    rows: { ...named, 1: ['open', '-', 'no'] },
  },
  {
    name: 'a box drawing with rules for the header alone',
    text: '┏━━━━━━┳━━━━━┳━━━━━━━┓\n┃ door ┃ key ┃ opens ┃\n┣━━━━━━╋━━━━━╋━━━━━━━┫\n┃ open ┃ X   ┃ no    ┃\n┃ shut ┃ Y   ┃ yes   ┃\n┃ shut ┃ N   ┃ no    ┃\n┗━━━━━━┻━━━━━┻━━━━━━━┛\n',
    ...doors,
    rows: named,
  },
  {
    name: 'a simple table of reStructuredText',
    text: '====  ===  =====\ndoor  key  opens\n====  ===  =====\nopen  X    no\nshut  Y    yes\nshut  N    no\n====  ===  =====\n',
    ...doors,
    rows: named,
  },
  {
    name: 'a simple table whose headings take two lines',
    text: '==  ====  ===  =====\n..            does it\n #  door  key  open\n==  ====  ===  =====\n 1  open  X    no\n 2  shut  Y    yes\n 3  shut  N    no\n==  ====  ===  =====\n'.replace(
      '..            does it',
      '               does',
    ),
    inputs: ['door', 'key'],
    rows: named,
  },
  {
    name: 'a list table',
    text: '.. list-table:: Doors\n   :header-rows: 1\n\n   * - door\n     - key\n     - opens\n   * - open\n     - X\n     - no\n   * - shut\n     - Y\n     - yes\n   * - shut\n     - N\n     - no\n',
    ...doors,
    rows: named,
  },
  {
    name: 'a list table with ids, quoted',
    text: quoted(
      '* - No.\n  - door\n  - key\n  - opens\n* - 1\n  - open\n  - X\n  - no\n* - 2\n  - shut\n  - Y\n  - yes\n* - 3\n  - shut\n  - N\n  - no\n',
    ),
    ...doors,
    rows: named,
  },
  {
    name: 'CSV',
    text: 'id,door,key,opens\n1,open,X,no\n2,shut,Y,"yes, if asked"\n3,shut,N,no\n',
    ...doors,
    rows: { ...named, 2: ['shut', 'Y', 'yes, if asked'] },
  },
  {
    name: 'semicolons',
    text: 'As a spreadsheet has it:\n\ndoor;key;opens\nopen;X;no\nshut;Y;yes\nshut;N;no\n',
    ...doors,
    rows: named,
  },
  { name: 'tabs', text: 'door\tkey\topens\nopen\tX\tno\nshut\tY\tyes\nshut\tN\tno\n', ...doors, rows: named },
  {
    name: 'tabs, in a message in base64',
    text: mail(
      Buffer.from('#\tdoor\tkey\topens\n1\topen\tX\tno\n2\tshut\tY\tyes\n3\tshut\tN\tno\n').toString('base64'),
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    ),
    ...doors,
    rows: named,
  },
  {
    name: 'columns of spaces',
    text: 'Hello,\n\ndoor   key   opens\nopen   X     no\nshut   Y     yes\nshut   N     no\n\nAda\n',
    ...doors,
    rows: named,
  },
  {
    name: 'columns of spaces with a rule, indented',
    text: '    #    door   key   opens\n    --   ----   ---   -----\n    1    open   X     no\n    2    shut   Y     yes\n    3    shut   N     no\n',
    ...doors,
    rows: named,
  },
  {
    name: 'HTML',
    text: '<table><tr><th>door</th><th>key</th><th>opens</th></tr><tr><td>open</td><td>X</td><td>no</td></tr><tr><td rowspan=2>shut</td><td>Y</td><td>yes</td></tr><tr><td>N</td><td>no</td></tr></table>',
    ...doors,
    rows: named,
  },
  {
    name: 'a message in HTML alone',
    text: mail(
      '<p>See:</p><table><thead><tr><th>#<th>door<th>key<th>opens</thead><tr><td>1<td>open<td>X<td>no<tr><td>2<td>shut<td>Y<td><b>yes</b><tr><td>3<td>shut<td>N<td>no</table>',
      'Content-Type: text/html; charset=utf-8',
    ),
    ...doors,
    rows: named,
  },
  {
    name: 'rows that a mail program has wrapped',
    text: '> # | door | key | opens\n> --|------|-----|------\n> 1 | open | X |\n> no\n> 2 | shut | Y | yes\n> 3 | shut |\n> N | no\n',
    ...doors,
    rows: named,
  },
  {
    name: 'headings over two lines, the first cells missing',
    text: '| does it\n# | door | key | open\n--|------|-----|------\n1 | open | X | no\n2 | shut | Y | yes\n3 | shut | N | no\n',
    ...doors,
    rows: named,
  },
  {
    name: 'quoted-printable, with no-break spaces',
    text: mail(
      '# | door | key | opens=\n\n1 |=C2=A0open | X | no\n2 | shut | Y | yes\n3 | shut | N | no\n',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
    ),
    ...doors,
    rows: named,
  },
]
