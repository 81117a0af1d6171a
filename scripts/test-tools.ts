import { spawnSync } from 'node:child_process'
import { missingPackages } from './missing-packages.js'

/** What the tests run beside npm's packages: the command, its other names, and the Debian packages that bring it. */
const tools = [
  {
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    packages: ['chromium', 'fonts-dejavu-core'],
    named: process.env.CHROMIUM,
  },
  { names: ['gcc'], packages: ['gcc', 'libc6-dev'] },
  { names: ['git'], packages: ['git'] },
  { names: ['python3'], packages: ['python3'] },
  { names: ['lynx'], packages: ['lynx'] },
  { names: ['w3m'], packages: ['w3m'] },
  { names: ['strace'], packages: ['strace'] },
]

const runs = (command: string, ...words: string[]) => spawnSync(command, words, { stdio: 'ignore' }).status === 0
const isThere = (name: string) => runs('sh', '-c', 'command -v "$0"', name)
const lacking = tools.filter(({ names, named }) => !named && !names.some(isThere))

const missing = missingPackages('devDependencies')
if (missing !== undefined) {
  process.stderr.write(`scenarios: ${missing}\n`)
  process.exitCode = 2
} else if (lacking.length > 0) {
  const packages = lacking.flatMap(({ packages }) => packages)
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...words: string[]) => {
    const [command = '', ...rest] = [...asRoot, 'apt-get', ...words]
    return (
      spawnSync(command, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
        .status === 0
    )
  }
  process.stdout.write(`installing ${packages.join(' ')}\n`)
  const isInstalled =
    isThere('apt-get') && apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', ...packages)
  if (!isInstalled) {
    const names = lacking.map(({ names }) => names[0]).join(', ')
    process.stderr.write(`the tests need ${names}; on Debian: apt-get install ${packages.join(' ')}\n`)
    process.exitCode = 1
  }
}
