import { git } from '../files/git.ts'
import { WrongUse } from './verb.ts'

const allowed =
  '--from with a name and an address, as in `A Name <name@example.org>`, or `user.name` and `user.email` in the settings of git'

/** Who sends a mail, as in `A Name <name@example.org>`: as given, else whom git knows here. Throws {@link WrongUse} where neither says. */
export function senderOf(given: string | undefined): string {
  const sender = given ?? knownToGit()
  if (sender === undefined) throw new WrongUse(`whose patch is it?\n  allowed: ${allowed}`)
  if (!/^[^<>\p{Cc}]+ <[^<>@\s\p{Cc}]+@[^<>@\s\p{Cc}]+>$/u.test(sender))
    throw new WrongUse(`--from is \`${sender}\`\n  allowed: ${allowed}`)
  return sender
}

function knownToGit(): string | undefined {
  const [name, email] = ['user.name', 'user.email'].map((key) => {
    const { status, output } = git('.', ['config', '--get', key], { isInside: true })
    return status === 0 ? output.toString().trim() : ''
  })
  return name && email ? `${name} <${email}>` : undefined
}
