import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
}
interface Job {
  if?: string
  needs?: string
  permissions?: Permissions
  uses?: string
  steps?: Step[]
}
type Permissions = string | Record<string, string>

// That of the project, and that of a new site.
const workflows = globSync('{.,starter}/.github/workflows/*.{yml,yaml}')
  .sort()
  .map((path) => {
    const text = readFileSync(path, 'utf8')
    const { permissions, jobs } = parse(text) as { permissions?: Permissions; jobs: Record<string, Job> }
    return { path, text, permissions, jobs: Object.entries(jobs) }
  })
const jobs = workflows.flatMap(({ path, permissions, jobs }) =>
  jobs.map(([id, job]) => ({ name: `${path}: ${id}`, job, permissions: job.permissions ?? permissions })),
)
const actionOf = ({ uses = '' }: Step): string => uses.split('@')[0] ?? ''
const deploys = ({ steps = [] }: Job): boolean => steps.some((step) => actionOf(step) === 'actions/deploy-pages')

describe('workflows', () => {
  it('pin each action by its commit, with the version beside it', () => {
    const lines = workflows.flatMap(({ text }) => text.split('\n').filter((line) => /\buses:/.test(line)))
    const used = jobs.flatMap(({ job }) => [job, ...(job.steps ?? [])]).filter(({ uses }) => uses !== undefined)
    expect(lines).toHaveLength(used.length)
    expect(
      lines.filter((line) => !/^\s+(- )?uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
    ).toEqual([])
  })

  it('pin an action by the same commit everywhere', () => {
    const pins = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (\S+)@(.+)/g)])
    const commits = new Map<string, Set<string>>()
    for (const [, action = '', pin = ''] of pins) commits.set(action, (commits.get(action) ?? new Set()).add(pin))
    expect([...commits].filter(([, pins]) => pins.size > 1)).toEqual([])
  })

  it('let no job write but the one that deploys, which runs nothing else', () => {
    const writing = jobs.filter(
      ({ permissions }) => permissions === undefined || JSON.stringify(permissions).includes('write'),
    )
    expect(writing.filter(({ job }) => !deploys(job) || (job.steps ?? []).length > 1).map(({ name }) => name)).toEqual(
      [],
    )
    for (const { job, permissions } of jobs)
      if (deploys(job)) expect(permissions).toEqual({ pages: 'write', 'id-token': 'write' })
  })

  it('publish what is on main and nothing else, once its tests have passed', () => {
    const deploying = workflows.flatMap(({ jobs }) =>
      jobs.filter(([, job]) => deploys(job)).map(([, job]) => ({ job, others: new Map(jobs) })),
    )
    expect(deploying).toHaveLength(workflows.length)
    for (const { job, others } of deploying) {
      const build = others.get(job.needs ?? '')
      expect(build).toMatchObject({ if: "github.ref == 'refs/heads/main'", needs: 'test' })
      expect(job.if).toBeUndefined()
    }
  })

  it('leave no credentials behind a checkout', () => {
    const checkouts = jobs.flatMap(({ job }) =>
      (job.steps ?? []).filter((step) => actionOf(step) === 'actions/checkout'),
    )
    expect(checkouts.length).toBeGreaterThan(0)
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })

  it('are kept fresh', () => {
    const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'))
    expect(updates).toContainEqual(
      expect.objectContaining({ 'package-ecosystem': 'github-actions', schedule: { interval: 'monthly' } }),
    )
  })
})
