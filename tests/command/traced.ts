import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const calls = [
  'connect,sendto,sendmsg,sendmmsg',
  'open,openat,openat2,creat,truncate,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2',
  'unlink,unlinkat,rmdir,link,linkat,symlink,symlinkat,chmod,fchmodat,chown,fchownat,utimensat',
].join(',')

/** What a process and those it started did. */
export interface Traced {
  status: number | null
  output: string
  /** Every call that leads to another machine or asks for its name. */
  connections: string[]
  /** Every path that was to be changed, but for those in the temporary folder and devices; with the call. */
  writes: string[]
}

/** Runs a command in a folder, with a home that cannot be made, until it ends or `use` does; `use` may look at it meanwhile. */
export async function traced(
  words: string[],
  folder: string,
  use?: (child: ChildProcess, output: () => string) => Promise<void>,
): Promise<Traced> {
  const place = mkdtempSync(join(tmpdir(), 'trace-'))
  const trace = join(place, 'trace')
  writeFileSync(join(place, 'file'), '')
  const home = join(place, 'file/home')
  const child = spawn('strace', ['-f', '--seccomp-bpf', '-qq', '-y', '-e', `trace=${calls}`, '-o', trace, ...words], {
    cwd: folder,
    // A group of its own, so that a signal reaches what is traced.
    detached: true,
    env: { PATH: process.env.PATH, HOME: home, NO_COLOR: '1', UV_USE_IO_URING: '0' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const closed = once(child, 'close')
  const end = (signal: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal)
  }
  const limit = setTimeout(end, 50_000, 'SIGKILL')
  if (use !== undefined) {
    try {
      await use(child, () => output)
    } finally {
      end('SIGTERM')
    }
  }
  const [status] = await closed
  clearTimeout(limit)
  const lines = readFileSync(trace, 'utf8').split('\n')
  rmSync(place, { recursive: true })
  return {
    status,
    output,
    connections: lines.filter(isConnection),
    writes: lines
      .flatMap(writesOf)
      .filter(({ path }) => path.startsWith(home) || !isOurs(path))
      .map(({ call, path }) => `${call} ${path}`),
  }
}

/** A look-up counts although a resolver on this machine answers it first. */
const isConnection = (line: string) =>
  /sin6?_port=htons\(53\)/.test(line) ||
  /inet_addr\("(?!127\.|0\.0\.0\.0)/.test(line) ||
  /inet_pton\(AF_INET6, "(?!::(ffff:127\..*|1)?")/.test(line)

function writesOf(line: string): { call: string; path: string }[] {
  const [, call = '', rest = ''] = /^\d+\s+(\w+)\((.*)/.exec(line) ?? []
  if (call === '' || /^(connect|send)/.test(call)) return []
  if (call.startsWith('open') && !/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/.test(rest)) return []
  // A path is relative to the folder in front of it, else to that of the process, which is always the project's.
  const paths = [...rest.matchAll(/(?:<([^<>]*)>, )?"((?:[^"\\]|\\.)*)"/g)].map(([, base = '.', path = '']) =>
    path.startsWith('/') ? path : `${base}/${path}`,
  )
  return paths.map((path) => ({ call, path }))
}

const isOurs = (path: string) => path.startsWith('./') || path.startsWith(`${tmpdir()}/`) || path.startsWith('/dev/')
