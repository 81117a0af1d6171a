import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quoteText } from '../../../src/render/text/quote-text.ts'
import { matrixText } from '../../../src/render/text/matrix-text.ts'
import { rowText } from '../../../src/render/text/row-text.ts'
import { matrixArbitrary } from '../../matrix-arbitrary.ts'

const permalinkOf = (id?: string) => `https://site.example/made/${id === undefined ? '' : `${id}/`}`
const texts = fc.sample(matrixArbitrary, { seed: 7, numRuns: 20 }).flatMap((matrix) => {
  const [row] = matrix.rows
  const own = [matrixText(matrix, { permalinkOf }), ...(row ? [rowText(matrix, row, { permalinkOf })] : [])]
  return own.flatMap((text) => [text, quoteText(text)])
})

const mailOf = (text: string) =>
  [
    'From: A <a@site.example>',
    'Subject: a row',
    'Date: Tue, 07 Apr 2026 13:21:40 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=us-ascii',
    'Content-Transfer-Encoding: 7bit',
    '',
    text,
  ].join('\n')

function has(command: string, ...words: string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('a text comes out of a mail as it went in', () => {
  test('by way of git mailinfo', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mail-'))
    const message = join(folder, 'message')
    const patch = join(folder, 'patch')
    for (const text of texts) {
      // Mail software ends the body where a patch starts; none may start within the text.
      execFileSync('git', ['mailinfo', '--no-scissors', message, patch], {
        input: mailOf(text),
        cwd: folder,
        stdio: ['pipe', 'ignore', 'pipe'],
      })
      expect(readFileSync(message, 'utf8') + readFileSync(patch, 'utf8')).toBe(text.replace(/^ +/, ''))
      expect(readFileSync(patch, 'utf8')).toBe('')
    }
    rmSync(folder, { recursive: true })
  })

  test('by way of an mbox, quoted-printable and base64', { skip: !has('python3', '-c', 'import email') }, () => {
    const script = `
import email, email.policy, json, mailbox, os, sys, tempfile
from email.message import EmailMessage
out = []
for text in json.load(sys.stdin):
    for encoding in ('7bit', 'quoted-printable', 'base64'):
        message = EmailMessage()
        message['From'], message['Subject'] = 'a@site.example', 'a row'
        message.set_content(text, cte=encoding)
        path = tempfile.mktemp()
        box = mailbox.mbox(path)
        box.add(message)
        box.flush()
        stored = open(path, newline='').read()
        box.close()
        again = mailbox.mbox(path)
        raw = again.get_bytes(0)
        again.close()
        os.remove(path)
        parsed = email.message_from_bytes(raw, policy=email.policy.default)
        sent = email.message_from_bytes(message.as_bytes(policy=email.policy.SMTP), policy=email.policy.default)
        out.append([parsed.get_content(), sent.get_content().replace('\\r\\n', '\\n'), '\\n>From ' in stored])
json.dump(out, sys.stdout)
`
    const answers = JSON.parse(
      execFileSync('python3', ['-c', script], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 2 ** 28 }),
    )
    const expected = texts.flatMap((text) => Array.from({ length: 3 }, () => [text, text, false]))
    expect(answers).toEqual(expected)
  })
})
