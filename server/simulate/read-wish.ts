import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { BEHAVIOURS, type BehaviourName } from './behaviours.ts'
import { readFacts } from './read-facts.ts'
import { drawProjects } from './random-facts.ts'
import type { Wish } from './simulate.ts'
import { WrongInput } from './wrong-input.ts'

const USAGE =
  'Use: simulate --projects N [--seed S] [--behaviour full|quick|late|mixed], or simulate --facts FILE'
/** As many fit into the databases of a laptop, and into a day. */
const MOST_PROJECTS = 10_000
const LARGEST_SEED = 2 ** 32 - 1

/** What the words of the command ask for; throws WrongInput. */
export function readWish(words: string[]): Wish {
  const { projects, facts: file, seed: typed, behaviour = 'full' } = readOptions(words)
  if ((projects === undefined) === (file === undefined))
    throw new WrongInput(`Give either --projects or --facts. ${USAGE}`)
  if (!isBehaviour(behaviour))
    throw new WrongInput(`--behaviour is ${JSON.stringify(behaviour)}: take ${BEHAVIOURS.join(', ')}.`)
  const seed = typed === undefined ? 1 : readWhole('--seed', typed, 0, LARGEST_SEED)
  const facts =
    projects === undefined
      ? readFacts(readText(file!))
      : drawProjects(readWhole('--projects', projects, 1, MOST_PROJECTS), seed)
  return { facts, seed, behaviour }
}

function readOptions(words: string[]) {
  const option = { type: 'string' } as const
  try {
    const options = { projects: option, facts: option, seed: option, behaviour: option }
    return parseArgs({ args: words, options }).values
  } catch (error) {
    throw new WrongInput(`${(error as Error).message.split('\n')[0]} ${USAGE}`)
  }
}

const isBehaviour = (name: string): name is BehaviourName => (BEHAVIOURS as readonly string[]).includes(name)

function readWhole(option: string, typed: string, low: number, high: number): number {
  const value = /^\d+$/.test(typed) ? Number(typed) : NaN
  if (value >= low && value <= high) return value
  throw new WrongInput(
    `${option} is ${JSON.stringify(typed)}: it must be a whole number from ${low} to ${high}.`
  )
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new WrongInput(`The file ${file} cannot be read: ${(error as Error).message}.`)
  }
}
