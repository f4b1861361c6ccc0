import { createHash } from 'node:crypto'
import type { Knex } from 'knex'

const accounts = {
  FG: { username: 'reform', name: '发改自动核对', topics: ['reform.check-project'] },
  HB: { username: 'environment', name: '环保自动核对', topics: ['environment.check-eia'] },
  'ZR-land': { username: 'land', name: '用地自动核对', topics: ['land.check-parcel'] },
  'ZR-planning': { username: 'planning', name: '规划自动核对', topics: ['planning.check-figures'] },
  // What the province publishes is exchanged by 政务服务数据管理局.
  province: {
    username: 'province',
    name: '省级结果获取',
    topics: ['province.fetch-result'],
    department: 'XZ'
  }
} as const

/**
 * The accounts of the programmes that run beside the server; their tokens are made with the
 * installation's secrets. One that an administrator ended stays ended.
 */
export async function ensureInternalWorkerAccounts(
  db: Knex,
  tokens: Record<keyof typeof accounts, string>
): Promise<void> {
  const rows = (Object.keys(accounts) as (keyof typeof accounts)[]).map((department) => ({
    department,
    ...accounts[department],
    topics: [...accounts[department].topics],
    tokenHash: createHash('sha256').update(tokens[department]).digest('hex')
  }))
  await db('worker_accounts').insert(rows).onConflict('username').merge(['tokenHash', 'topics'])
}
